package org.improvementledger.audit.questions;

import org.improvementledger.chassis.projection.Moment;

/** A question an auditor asks, and its answer at a moment. A service adds one that only it can answer as a bean. */
public interface Question {

    /** Which one it is, and how it is put. */
    QuestionKind kind();

    /**
     * At most {@link Answer#LINES} lines of it; the rest follows where {@link Answer#next} says.
     *
     * @throws org.improvementledger.chassis.web.FieldRefusedException where what is asked makes no sense
     */
    Answer answer(Asked asked, Moment moment);
}
