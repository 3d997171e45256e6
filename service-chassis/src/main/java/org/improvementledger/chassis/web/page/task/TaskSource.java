package org.improvementledger.chassis.web.page.task;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.improvementledger.chassis.projection.Moment;
import org.improvementledger.chassis.security.Actor;

/** A feature that has something for people to do; each brings its own to the one list. */
public interface TaskSource {

    /** What this reader has to do, done things with a count of none included; nothing for roles it does not concern. */
    List<Task> of(Actor reader, Moment moment);

    /** What there is to do from all features, those with nothing waiting last. */
    static List<Task> all(Collection<TaskSource> sources, Actor reader, Moment moment) {
        return sources.stream()
                .flatMap(source -> source.of(reader, moment).stream())
                .sorted(Comparator.comparing(Task::isDone))
                .toList();
    }
}
