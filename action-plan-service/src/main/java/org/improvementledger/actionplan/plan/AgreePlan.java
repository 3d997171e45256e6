package org.improvementledger.actionplan.plan;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Agree the version of a plan that is drafted.
 *
 * @param meetingId the meeting of the board that did; null where none is named
 * @param note what the board said
 */
public record AgreePlan(
        @TargetAggregateIdentifier UUID planId,
        LocalDate agreedOn,
        @Nullable UUID meetingId,
        @Nullable String note) {}
