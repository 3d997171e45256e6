package org.improvementledger.audit.erasure;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.improvementledger.events.ActionPlanTextErased;
import org.improvementledger.events.BudgetTextErased;
import org.improvementledger.events.DomainEvent;

/**
 * Erase texts of an event by law.
 *
 * @param service whose event it is, which is the service that erases
 * @param payloadHash SHA-256 of its payload as it was recorded, in hexadecimal
 * @param paths JSON pointers into its payload
 */
public record EraseTexts(
        @TargetAggregateIdentifier UUID erasureId,
        String service,
        UUID eventId,
        long position,
        String payloadHash,
        List<String> paths,
        LocalDate decidedOn,
        String decision,
        String reason) {

    public EraseTexts {
        paths = List.copyOf(paths);
    }

    DomainEvent done(List<String> erased) {
        return switch (service) {
            case "budget" ->
                new BudgetTextErased(erasureId, eventId, position, payloadHash, erased, decidedOn, decision, reason);
            case "action-plan" ->
                new ActionPlanTextErased(
                        erasureId, eventId, position, payloadHash, erased, decidedOn, decision, reason);
            default -> throw new IllegalStateException("No texts are erased in " + service);
        };
    }
}
