package org.improvementledger.chassis.web;

/** The one way from a request to an aggregate. */
public interface Commands {

    /**
     * Hands the command to its aggregate. Events and the idempotency key's row commit together or not at all. A race lost to another command
     * is tried again where the asker gave no version.
     *
     * @throws FieldRefusedException when a text of it looks like personal data (422); nothing of the request is stored then
     * @throws org.improvementledger.chassis.eventstore.RuleRefusedException when a rule says no (409)
     * @throws org.improvementledger.chassis.eventstore.SegregationRefusedException when the actor may not because of what they did before (403)
     * @throws org.improvementledger.chassis.eventstore.NotFoundException when there is no such thing (404)
     * @throws StaleVersionException when the item is no longer at the version that the asker gave (412)
     * @throws ChangedMeanwhileException when the race was lost every time (409)
     * @throws IdempotencyKeyReusedException when the key came before with something else (422)
     */
    CommandAnswer handle(CommandContext context, Object command);
}
