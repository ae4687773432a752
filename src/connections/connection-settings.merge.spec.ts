import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { faultsOfMaps, mergeSettings } from './connection-settings.merge.js';

describe('mergeSettings', () => {
  it('lays the named values over the stored ones, however deep', () => {
    const stored = { callsPerMinute: 10, items: { syncGroup: false }, warehouseMap: { Main: 'MEL' } };
    const patch = { callsPerMinute: 20, items: { trustPayload: false }, warehouseMap: { Second: 'SYD' } };
    expect(mergeSettings(stored, patch)).toEqual({
      callsPerMinute: 20,
      items: { syncGroup: false, trustPayload: false },
      warehouseMap: { Main: 'MEL', Second: 'SYD' },
    });
  });

  it('takes null as removal and undefined as not named', () => {
    const stored = { callsPerMinute: 10, items: { syncGroup: false }, warehouseMap: { Main: 'MEL', Second: 'SYD' } };
    const patch = { callsPerMinute: undefined, items: null, warehouseMap: { Main: null } };
    expect(mergeSettings(stored, patch)).toEqual({ callsPerMinute: 10, warehouseMap: { Second: 'SYD' } });
    expect(mergeSettings(stored, null)).toEqual({});
  });

  it('changes neither what is stored nor the patch, and never a prototype', () => {
    const patch = JSON.parse('{"warehouseMap":{"__proto__":"X","Main":null}}') as object;
    const stored = Object.freeze({ warehouseMap: Object.freeze({ Main: 'MEL' }) });
    const merged = mergeSettings(stored, patch);
    expect(JSON.stringify(merged)).toBe('{"warehouseMap":{"__proto__":"X"}}');
    expect(({} as Record<string, unknown>)['X']).toBeUndefined();
    expect(stored.warehouseMap.Main).toBe('MEL');
  });

  it('comes to the same when a patch is sent again', () => {
    const map = fc.dictionary(fc.string(), fc.option(fc.string()), { maxKeys: 5 });
    const settings = fc.record({ warehouseMap: map, carrierMap: fc.option(map) }, { requiredKeys: [] });
    fc.assert(
      fc.property(settings, settings, (first, second) => {
        const stored = mergeSettings({}, first);
        const once = mergeSettings(stored, second);
        expect(mergeSettings(once, second)).toEqual(once);
        expect(JSON.stringify(once)).not.toContain('null');
      }),
    );
  });
});

describe('faultsOfMaps', () => {
  it('finds names that differ only in case or in blanks around them', () => {
    expect(faultsOfMaps({ carrierMap: { Post: 'P', 'post ': 'Q' } })).toMatchObject([{ path: 'settings.carrierMap' }]);
    expect(faultsOfMaps({ carrierMap: { Post: 'P' }, warehouseMap: { post: 'P' } })).toEqual([]);
  });

  it('finds a map that grew too large over several patches', () => {
    const warehouseMap = Object.fromEntries(Array.from({ length: 5_001 }, (_, i) => [`L${i}`, 'W']));
    expect(faultsOfMaps({ warehouseMap })).toMatchObject([{ path: 'settings.warehouseMap' }]);
  });
});
