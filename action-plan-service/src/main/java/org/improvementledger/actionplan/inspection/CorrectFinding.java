package org.improvementledger.actionplan.inspection;

import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.improvementledger.events.FindingKind;
import org.jspecify.annotations.Nullable;

/** Correct what was recorded as a finding; what is null was right. */
public record CorrectFinding(
        @TargetAggregateIdentifier UUID inspectionId,
        UUID findingId,
        @Nullable FindingKind kind,
        @Nullable String text,
        String reason) {}
