import { QueryClientProvider } from '@tanstack/react-query';
import { useState } from 'react';
import { RouterProvider } from 'react-router-dom';
import { createClient } from './api/index';
import { Loading } from './parts/index';
import { router } from './routes';

export function App() {
  const [client] = useState(createClient);
  return (
    <QueryClientProvider client={client}>
      <RouterProvider router={router} fallbackElement={<Loading />} />
    </QueryClientProvider>
  );
}
