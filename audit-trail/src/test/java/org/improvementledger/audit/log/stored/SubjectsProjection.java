package org.improvementledger.audit.log.stored;

import java.util.List;
import java.util.UUID;
import org.improvementledger.chassis.projection.Key;
import org.improvementledger.chassis.projection.Projection;
import org.improvementledger.chassis.projection.PublishedEvent;
import org.improvementledger.chassis.projection.Rows;

/** A row for each aggregate and one for each type of event, which change with every event of theirs. */
final class SubjectsProjection implements Projection {

    private final String stream;

    SubjectsProjection(String stream) {
        this.stream = stream;
    }

    record SubjectRow(@Key UUID subject, long events, String last) {}

    record TypeRow(@Key String type, long events, long sequences) {}

    @Override
    public String name() {
        return "subjects_" + stream.replace('-', '_');
    }

    @Override
    public String stream() {
        return stream;
    }

    @Override
    public List<Class<? extends Record>> tables() {
        return List.of(SubjectRow.class, TypeRow.class);
    }

    @Override
    public void project(PublishedEvent event, Rows rows) {
        SubjectRow subject = rows.find(SubjectRow.class, event.subject());
        rows.put(new SubjectRow(event.subject(), subject == null ? 1 : subject.events() + 1, event.type()));
        TypeRow type = rows.find(TypeRow.class, event.type());
        rows.put(new TypeRow(
                event.type(),
                type == null ? 1 : type.events() + 1,
                (type == null ? 0 : type.sequences()) + event.sequence()));
    }
}
