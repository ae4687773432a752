import { describe, expect, it } from '@jest/globals';
import type { OrderContent } from '../../warehouse/record-content.js';
import { redactBody, redactContent } from './redact.js';

describe('an order without its person', () => {
  const order: OrderContent = {
    kind: 'sale',
    reference: 'SO-00001.1',
    saleNumber: 'SO-00001',
    fulfilmentNumber: 1,
    taskId: 't',
    status: 'closed',
    cancellation: null,
    customer: { id: 'c', name: 'Noa Brightwater', contact: null, email: 'noa@example.com', phone: '0400 000 000' },
    customerReference: 'for Noa',
    orderedOn: '2026-11-20',
    shipBy: null,
    carrier: 'POST',
    shippingNotes: 'Ring twice',
    deliverTo: {
      name: 'Noa Brightwater',
      company: null,
      contact: 'Noa',
      line1: '1 Quay St',
      line2: null,
      suburb: 'Sydney',
      state: 'NSW',
      postcode: '2000',
      country: 'Australia',
      countryCode: 'AU',
      phone: null,
      email: 'noa@example.com',
    },
    warehouse: { code: 'MEL', locationId: 'l', locationName: 'Melbourne' },
    lines: [],
  };

  it('keeps numbers, goods, days and the country', () => {
    const erased = redactContent(order);
    expect(JSON.stringify(erased)).not.toMatch(/noa|0400|quay|sydney|2000"|ring/i);
    expect(erased).toMatchObject({
      reference: 'SO-00001.1',
      customer: { id: 'c', name: '[erased]', contact: null },
      deliverTo: { company: null, state: 'NSW', country: 'Australia', countryCode: 'AU', line2: null },
      carrier: 'POST',
      orderedOn: '2026-11-20',
    });
    expect(redactContent(erased)).toEqual(erased);
  });
});

describe('a body without its person', () => {
  const redacted = (body: unknown) =>
    JSON.parse(
      Buffer.from(redactBody(Buffer.from(typeof body === 'string' ? body : JSON.stringify(body)))).toString(),
    ) as unknown;

  it('still says which document it is about', () => {
    expect(
      redacted({
        EventType: 'Sale/PickAuthorised',
        SaleID: '5f0c',
        SaleOrderNumber: 'SO-00001',
        Customer: 'Noa Brightwater',
        Lines: [{ SKU: 'MUG', Quantity: 2, Comment: 'for Noa' }],
        PhoneNumber: '0400000000',
        CustomerID: 'noa@example.com',
      }),
    ).toEqual({
      EventType: 'Sale/PickAuthorised',
      SaleID: '5f0c',
      SaleOrderNumber: 'SO-00001',
      Customer: '[erased]',
      Lines: [{ SKU: 'MUG', Quantity: 2, Comment: '[erased]' }],
      PhoneNumber: '[erased]',
      CustomerID: '[erased]',
    });
  });

  it('is replaced whole when it is not JSON', () => {
    expect(Buffer.from(redactBody(Buffer.from('Customer=Noa&x'))).toString()).toBe('[erased]');
  });
});
