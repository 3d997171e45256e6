package org.improvementledger.actionplan.plan;

import java.util.List;
import java.util.UUID;
import org.improvementledger.chassis.projection.Moment;
import org.improvementledger.chassis.web.page.Choice;

/** The meetings of the board to choose from in a form that says where something was decided. */
public interface MeetingChoices {

    /** Those that were held about a plan, the latest first. */
    List<Choice> ofPlan(UUID planId, Moment moment);
}
