package org.improvementledger.actionplan.rating;

/** The versions of the rating rules as they are recorded: for decisions, never from a read model. */
public interface RecordedRatingRules {

    /** All of them. While the caller's transaction lasts, nobody sets another. */
    RatingRuleBook book();
}
