package org.improvementledger.audit.log.stored;

import java.util.ArrayList;
import java.util.List;
import org.improvementledger.audit.log.Leaf;
import org.improvementledger.audit.log.TreeEdge;
import org.improvementledger.audit.log.TreeHasher;
import org.improvementledger.chassis.projection.PublishedEvent;

/** The root that a log has at every size, from the events and nothing else: the oracle for what is stored. Written apart from what stores it. */
final class ExpectedRoots {

    private final TreeHasher hasher = new TreeHasher();
    private final TreeEdge edge = new TreeEdge();
    private final List<byte[]> roots = new ArrayList<>();

    ExpectedRoots() {
        roots.add(edge.root());
    }

    static ExpectedRoots of(List<PublishedEvent> events) {
        ExpectedRoots expected = new ExpectedRoots();
        events.forEach(expected::append);
        return expected;
    }

    void append(PublishedEvent event) {
        Leaf leaf = new Leaf(
                event.stream(),
                event.position(),
                event.eventId(),
                event.type(),
                event.revision(),
                event.subject(),
                event.sequence(),
                event.actor(),
                event.capacity(),
                event.correlation(),
                event.causation(),
                event.recordedAt(),
                hasher.plain(event.payloadBytes()));
        edge.append(hasher.leaf(leaf.entry()), (tile, hashes) -> {});
        roots.add(edge.root());
    }

    /** How many events were appended. */
    long size() {
        return edge.size();
    }

    byte[] at(long size) {
        return roots.get(Math.toIntExact(size));
    }
}
