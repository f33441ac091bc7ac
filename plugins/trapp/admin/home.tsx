import { Box, Typography } from '@strapi/design-system';
import { Page } from '@strapi/strapi/admin';

export default function Home() {
  return (
    <Page.Main>
      <Page.Title>Trapp</Page.Title>
      <Box padding={10}>
        <Typography variant="alpha" tag="h1">
          Trapp
        </Typography>
      </Box>
    </Page.Main>
  );
}
