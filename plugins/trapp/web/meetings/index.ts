export { DeliveryPanel } from './delivery-panel';
export { MyMeetings } from './my-meetings';
