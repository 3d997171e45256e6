package org.improvementledger.money.tasks;

import java.util.List;
import org.improvementledger.chassis.projection.Moment;
import org.improvementledger.chassis.security.Actor;

/** A feature that has something for people to do; each brings its own to the one list. */
public interface TaskSource {

    /** What this reader has to do, done things with a count of none included; nothing for roles it does not concern. */
    List<Task> of(Actor reader, Moment moment);
}
