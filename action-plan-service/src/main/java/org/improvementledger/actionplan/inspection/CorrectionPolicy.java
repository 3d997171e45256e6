package org.improvementledger.actionplan.inspection;

import java.util.Set;
import org.improvementledger.chassis.eventstore.RuleRefusedException;
import org.improvementledger.events.InspectionCorrected;
import org.improvementledger.events.InspectionRecorded;
import org.improvementledger.events.JudgementArea;
import org.jspecify.annotations.Nullable;

/** What an inspection is after a correction, and which corrections must wait for another. */
final class CorrectionPolicy {

    static final String JUDGEMENTS_STAND = "judgements-stand";

    private CorrectionPolicy() {}

    /** What the correction leaves out was right before. */
    static InspectionRecorded corrected(InspectionRecorded before, InspectionCorrected correction) {
        return new InspectionRecorded(
                before.inspectionId(),
                either(correction.kind(), before.kind()),
                either(correction.framework(), before.framework()),
                either(correction.fieldworkFrom(), before.fieldworkFrom()),
                either(correction.fieldworkTo(), before.fieldworkTo()),
                either(correction.reportReceivedOn(), before.reportReceivedOn()),
                correction.reportPublishedOn() == null ? before.reportPublishedOn() : correction.reportPublishedOn(),
                correction.publicationUrl() == null ? before.publicationUrl() : correction.publicationUrl());
    }

    /**
     * Grades cannot hang on an inspection that gives none, or none for that area.
     *
     * @param judged the areas that have a judgement
     * @throws RuleRefusedException naming what must be corrected first
     */
    static void requireRoomForJudgements(InspectionRecorded after, Set<JudgementArea> judged) {
        try {
            judged.forEach(area -> JudgementPolicy.require(after.kind(), after.fieldworkFrom(), area));
        } catch (RuleRefusedException misfit) {
            boolean kind = misfit.rule().equals(JudgementPolicy.NOT_GRADED);
            throw new RuleRefusedException(
                    JUDGEMENTS_STAND,
                    (kind
                                    ? "Grades are recorded for it, and this kind of inspection gives none."
                                    : "An area is graded that was not judged at the time of the corrected dates.")
                            + " Correct its judgements first.",
                    kind ? "kind" : "fieldworkFrom");
        }
    }

    private static <T> T either(@Nullable T corrected, T before) {
        return corrected == null ? before : corrected;
    }
}
