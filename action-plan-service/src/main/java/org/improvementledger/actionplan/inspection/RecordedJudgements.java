package org.improvementledger.actionplan.inspection;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.improvementledger.chassis.eventstore.RuleRefusedException;
import org.improvementledger.events.Grade;
import org.improvementledger.events.InspectionRecorded;
import org.improvementledger.events.JudgementArea;
import org.improvementledger.events.JudgementCorrected;
import org.improvementledger.events.JudgementRecorded;

/**
 * What an inspection remembers about its judgements.
 *
 * @param first as first recorded, which a repeat is told by
 * @param standing as they stand after every correction
 * @param corrected the last correction of each since it was recorded
 */
record RecordedJudgements(
        Map<JudgementArea, Grade> first,
        Map<JudgementArea, Grade> standing,
        Map<JudgementArea, JudgementCorrected> corrected) {

    static final String ALREADY_JUDGED = "already-judged";
    static final String NOT_JUDGED = "not-judged";

    RecordedJudgements() {
        this(
                new EnumMap<>(JudgementArea.class),
                new EnumMap<>(JudgementArea.class),
                new EnumMap<>(JudgementArea.class));
    }

    Optional<JudgementRecorded> record(RecordJudgement command, InspectionRecorded inspection) {
        JudgementPolicy.require(inspection.kind(), inspection.fieldworkFrom(), command.area());
        Grade before = standing.get(command.area());
        if (before == null) {
            return Optional.of(command.done());
        }
        if (before != command.grade() && first.get(command.area()) != command.grade()) {
            throw new RuleRefusedException(
                    ALREADY_JUDGED,
                    "The area " + command.area().code() + " was judged already, as " + before.code() + ".",
                    "area");
        }
        return Optional.empty();
    }

    Optional<JudgementCorrected> correct(CorrectJudgement command) {
        JudgementCorrected asked = command.done();
        if (asked.equals(corrected.get(command.area()))) {
            return Optional.empty();
        }
        Grade before = standing.get(command.area());
        if (before == null) {
            throw new RuleRefusedException(
                    NOT_JUDGED,
                    "The area " + command.area().code() + " has no judgement to correct; record it instead.",
                    "area");
        }
        if (before == command.grade()) {
            throw Inspection.nothingCorrected("grade");
        }
        return Optional.of(asked);
    }

    void on(JudgementRecorded event) {
        standing.put(event.area(), event.grade());
        first.put(event.area(), event.grade());
        corrected.remove(event.area()); // a correction asked for again would be another one now
    }

    void on(JudgementCorrected event) {
        corrected.put(event.area(), event);
        if (event.grade() == null) {
            standing.remove(event.area());
        } else {
            standing.put(event.area(), event.grade());
        }
    }

    Set<JudgementArea> areas() {
        return standing.keySet();
    }
}
