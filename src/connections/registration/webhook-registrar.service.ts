import { Injectable } from '@nestjs/common';
import type { CallPurpose } from '../../cin7-core/call-budget.js';
import { Cin7Error } from '../../cin7-core/cin7-error.js';
import type { WebhookPayload } from '../../cin7-core/payloads/webhook.payload.js';
import { CompanyResource } from '../../cin7-core/resources/company.resource.js';
import { isSameId, meaningOfRefusal, WebhooksResource } from '../../cin7-core/resources/webhooks.resource.js';
import { type Topic, TOPIC_DEFINITIONS, type TopicDefinition } from '../../cin7-core/topics.js';
import { compareWebhooks, withoutWebhooks } from './compare-webhooks.js';
import { gapOf } from './gap-of.js';
import { ownershipOf } from './hook-identity.js';
import { type RegistrationTarget, wantedHook } from './registration-targets.reader.js';
import { type LookedAt, seen } from './seen-webhooks.js';
import { type MendResult, WebhookMender } from './webhook-mender.service.js';
import type { WebhookRegistration } from './webhook-registration.entity.js';
import { WebhookRegistrationStore } from './webhook-registration.store.js';

/** How the webhooks of a connection are looked at. */
export interface LookOptions {
  /** True: everything that can be made is made. False: only what `apply` has made before. */
  isApply: boolean;
  /** True: what is registered for another address of ours is brought here. */
  isMoving?: boolean;
  purpose: CallPurpose;
  signal?: AbortSignal;
}

/** What became of the webhooks of a connection. */
export interface Look {
  topics: readonly LookedAt[];
  gapSince: Date | null;
  /** Set when Cin7 could not be worked with to the end. */
  halt: Cin7Error | null;
}

type Listing = { hooks: WebhookPayload[] } | { notAllowed: string };

const NOT_MENDED_YET = 'It was not tried to mend it, because Cin7 could not be worked with just before.';

/**
 * Compares a connection's webhooks in Cin7 with what they should be and brings them there. One list call when all is
 * well. Whoever calls this holds the claim of `FeedCheckStore`.
 */
@Injectable()
export class WebhookRegistrar {
  constructor(
    private readonly webhooks: WebhooksResource,
    private readonly companies: CompanyResource,
    private readonly mender: WebhookMender,
    private readonly store: WebhookRegistrationStore,
  ) {}

  /**
   * Looks, mends and stores what came of it.
   *
   * @throws Cin7Error when the webhooks could not even be read; nothing is stored then
   */
  async look(target: RegistrationTarget, options: LookOptions): Promise<Look> {
    const known = await this.store.read(target.connectionId);
    const listing = await this.list(target, known, options);
    const topics: LookedAt[] = [];
    let halt: Cin7Error | null = null;
    for (const definition of Object.values(TOPIC_DEFINITIONS)) {
      const looked = await this.lookAt(target, definition, listing, known.get(definition.topic), options, halt);
      halt ??= looked.result.halt;
      topics.push(looked);
    }
    const gaps = topics.flatMap(({ finding, result, known: before }) => {
      return gapOf(finding, before, result.isDelivering, target.createdAt)?.getTime() ?? [];
    });
    const gapSince = gaps.length === 0 ? null : new Date(Math.min(...gaps));
    await this.store.save(target.connectionId, seen(topics, gapSince));
    return { topics, gapSince, halt };
  }

  /**
   * Takes all webhooks of this connection away, also those that a person made by hand in Cin7.
   *
   * @throws Cin7Error when they could not be read
   */
  async removeAll(
    target: RegistrationTarget,
    options: Pick<LookOptions, 'purpose' | 'signal'>,
  ): Promise<{ removed: number; left: number; error: Cin7Error | null }> {
    const known = [...(await this.store.read(target.connectionId)).values()];
    const listing = await this.list(target, new Map(known.map((row) => [row.topic, row])), options);
    const hooks = 'hooks' in listing ? listing.hooks : [];
    const ours = hooks.filter((hook) => {
      const remembered = known.find((row) => isSameId(row.hookId, hook.ID));
      return ownershipOf(hook, rememberedOf(remembered), target) === 'ours';
    });
    const { removed, error } = await this.mender.remove(target, ours, options);
    return { removed: removed.length, left: ours.length - removed.length, error };
  }

  private async lookAt(
    target: RegistrationTarget,
    definition: TopicDefinition,
    listing: Listing,
    known: WebhookRegistration | undefined,
    options: LookOptions,
    halt: Cin7Error | null,
  ): Promise<LookedAt> {
    const wanted = { ...wantedHook(target, definition.topic), isMoving: options.isMoving ?? false };
    const finding =
      'hooks' in listing
        ? compareWebhooks(definition, listing.hooks, rememberedOf(known), wanted)
        : withoutWebhooks(definition, listing.notAllowed);
    const mayCreate = options.isApply || known?.isManaged === true;
    if (halt !== null) return { finding, known, removed: 0, address: wanted.address, result: leftFor(finding) };
    const result = await this.mender.mend(target, finding, wanted, mayCreate, options);
    const isWell = result.state === 'active';
    const { removed, error } = isWell
      ? await this.mender.remove(target, finding.surplus, options)
      : { removed: [], error: null };
    const stop = result.halt ?? (meaningOfRefusal(error) === null ? error : null);
    return { finding, known, removed: removed.length, address: wanted.address, result: { ...result, halt: stop } };
  }

  /** A refusal is only believed when the key works elsewhere and the same answer comes again: a 403 may also pass. */
  private async list(
    target: RegistrationTarget,
    known: ReadonlyMap<Topic, WebhookRegistration>,
    options: Pick<LookOptions, 'purpose' | 'signal'>,
  ): Promise<Listing> {
    try {
      return { hooks: await this.webhooks.list(target.account, options) };
    } catch (error) {
      if (meaningOfRefusal(error) === null) throw error;
      const isKnown = [...known.values()].some((row) => row.state === 'not_available');
      return isKnown ? notAllowed(error) : this.listAgain(target, options);
    }
  }

  private async listAgain(
    target: RegistrationTarget,
    options: Pick<LookOptions, 'purpose' | 'signal'>,
  ): Promise<Listing> {
    await this.companies.get(target.account, options);
    try {
      return { hooks: await this.webhooks.list(target.account, options) };
    } catch (error) {
      if (meaningOfRefusal(error) === null) throw error;
      return notAllowed(error);
    }
  }
}

function rememberedOf(known: WebhookRegistration | undefined) {
  return known ? { hookId: known.hookId ?? null, address: known.address ?? null } : null;
}

function notAllowed(error: unknown): Listing {
  const said = error instanceof Cin7Error ? ` ${error.message}` : '';
  return {
    notAllowed: `Cin7 allows no webhooks with this account: most likely it lacks the Automation module.${said}`,
  };
}

function leftFor({ state, hook, isDelivering, detail }: LookedAt['finding']): MendResult {
  const isWell = state === 'active';
  const action = isWell ? 'kept' : 'failed';
  const said = isWell ? detail : [detail, NOT_MENDED_YET].filter(Boolean).join(' ');
  return { action, state, hook, isDelivering, detail: said, halt: null };
}
