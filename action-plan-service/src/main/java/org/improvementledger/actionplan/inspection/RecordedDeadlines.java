package org.improvementledger.actionplan.inspection;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.improvementledger.chassis.eventstore.RuleRefusedException;
import org.improvementledger.events.DeadlineKind;
import org.improvementledger.events.DeadlineMet;
import org.improvementledger.events.DeadlineMetCorrected;
import org.improvementledger.events.DeadlineStated;
import org.improvementledger.events.InspectionRecorded;
import org.jspecify.annotations.Nullable;

/**
 * What an inspection remembers about its deadlines.
 *
 * @param stated the last date the inspectorate named for each
 * @param met as first recorded, which a repeat is told by
 * @param corrected the last correction of each since it was recorded as met
 */
record RecordedDeadlines(
        Map<DeadlineKind, DeadlineStated> stated,
        Map<DeadlineKind, DeadlineMet> met,
        Map<DeadlineKind, DeadlineMetCorrected> corrected) {

    static final String ALREADY_MET = "already-met";
    static final String NOT_MET = "not-met";

    RecordedDeadlines() {
        this(new EnumMap<>(DeadlineKind.class), new EnumMap<>(DeadlineKind.class), new EnumMap<>(DeadlineKind.class));
    }

    Optional<DeadlineStated> state(StateDeadline command, InspectionRecorded inspection, boolean priorityAction) {
        DeadlineStated asked = command.done();
        if (asked.equals(stated.get(command.deadline()))) {
            return Optional.empty();
        }
        DeadlinePolicy.require(inspection.kind(), priorityAction, command.deadline());
        InspectionDatesPolicy.requireAfterReceipt(inspection, command.dueOn(), "dueOn");
        return Optional.of(asked);
    }

    Optional<DeadlineMet> meet(MeetDeadline command, InspectionRecorded inspection, boolean priorityAction) {
        DeadlineMet asked = command.done();
        if (asked.equals(met.get(command.deadline()))) {
            return Optional.empty();
        }
        if (met.containsKey(command.deadline())) {
            throw new RuleRefusedException(
                    ALREADY_MET,
                    "This deadline was recorded as met already, on " + metOn(command.deadline()) + ".",
                    "metOn");
        }
        DeadlinePolicy.require(inspection.kind(), priorityAction, command.deadline());
        InspectionDatesPolicy.requireAfterReceipt(inspection, command.metOn(), "metOn");
        return Optional.of(asked);
    }

    Optional<DeadlineMetCorrected> correct(CorrectMetDeadline command, InspectionRecorded inspection) {
        DeadlineMetCorrected asked = command.done();
        if (asked.equals(corrected.get(command.deadline()))) {
            return Optional.empty();
        }
        if (!met.containsKey(command.deadline())) {
            throw new RuleRefusedException(
                    NOT_MET, "This deadline is not recorded as met, so there is nothing to correct.");
        }
        if (command.metOn() == null) {
            if (command.note() != null) {
                throw new RuleRefusedException(
                        NOT_MET, "What was not done was not done in any way; the reason says what was wrong.", "note");
            }
            return Optional.of(asked);
        }
        if (command.metOn().equals(metOn(command.deadline()))
                && Objects.equals(command.note(), note(command.deadline()))) {
            throw Inspection.nothingCorrected(null);
        }
        InspectionDatesPolicy.requireAfterReceipt(inspection, command.metOn(), "metOn");
        return Optional.of(asked);
    }

    void on(DeadlineStated event) {
        stated.put(event.deadline(), event);
    }

    void on(DeadlineMet event) {
        met.put(event.deadline(), event);
        corrected.remove(event.deadline()); // a correction asked for again would be another one now
    }

    void on(DeadlineMetCorrected event) {
        corrected.put(event.deadline(), event);
        if (event.metOn() == null) {
            met.remove(event.deadline());
        }
    }

    private @Nullable LocalDate metOn(DeadlineKind deadline) {
        DeadlineMetCorrected correction = corrected.get(deadline);
        return correction == null ? met.get(deadline).metOn() : correction.metOn();
    }

    private @Nullable String note(DeadlineKind deadline) {
        DeadlineMetCorrected correction = corrected.get(deadline);
        return correction == null ? met.get(deadline).note() : correction.note();
    }
}
