package org.improvementledger.chassis.projection;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.kafka.common.errors.InterruptException;
import org.jspecify.annotations.Nullable;

/**
 * Reads and decodes the next batch while the one before it is being written, so that this process and the database need not wait for each other.
 *
 * <p>Never more than one batch, and only while as much as a full one is waiting: without a backlog each batch is read when it is asked for, and so holds all
 * there is by then. The stream is read by one thread at a time, the asking one or the reader's.
 */
final class ReadAhead implements AutoCloseable {

    private final OrderedEvents events;
    private final ProjectionLimits limits;
    private final ExecutorService reader;
    private @Nullable Future<Batch> ahead;

    /**
     * What one reading found.
     *
     * @param events in position order without a gap; empty where there were none within the wait
     * @param offsets where to read on after them, as a hint
     * @param topicId the topic the offsets belong to
     * @param lag records not read yet; -1 where Kafka has not told
     * @param missing the position that is missing while later ones are there; -1 where none is
     */
    record Batch(List<PublishedEvent> events, Map<Integer, Long> offsets, String topicId, long lag, long missing) {

        /** The events from this position on. */
        List<PublishedEvent> from(long position) {
            if (events.isEmpty()) {
                return events;
            }
            long passedOver = position - events.getFirst().position();
            return events.subList((int) Math.clamp(passedOver, 0L, events.size()), events.size());
        }
    }

    /** Takes the stream over, and closes it. */
    ReadAhead(OrderedEvents events, ProjectionLimits limits) {
        this.events = events;
        this.limits = limits;
        String name = Thread.currentThread().getName() + "-reader";
        this.reader = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().name(name).daemon().factory());
    }

    /**
     * The next events, as {@link OrderedEvents#next} gives them.
     *
     * @throws LineStoppedException where two events claim one position
     * @throws org.apache.kafka.common.KafkaException where Kafka fails or is away
     */
    Batch next() {
        Future<Batch> begun = ahead;
        ahead = null;
        Batch batch = begun == null ? read() : resultOf(begun);
        if (batch.lag() >= limits.batchEvents()) {
            ahead = reader.submit(this::read);
        }
        return batch;
    }

    /** Goes to where the one furthest behind has to go on; what was read ahead is forgotten. */
    void seek(Collection<Progress> followers) {
        Future<Batch> begun = ahead;
        ahead = null;
        if (begun != null) {
            begun.cancel(false);
            awaitReader();
        }
        events.seek(followers);
    }

    /** Ends a wait of another thread in {@link #next}, which then throws Kafka's WakeupException. */
    void wakeUp() {
        events.wakeUp();
    }

    /** Returns when the stream is closed and nobody reads it any more. */
    @Override
    public void close() {
        if (ahead != null) {
            events.wakeUp();
        }
        reader.close();
        events.close();
    }

    /** Each event is decoded once, for all who follow. */
    private Batch read() {
        List<PublishedEvent> next = events.next(limits.idlePoll()).stream()
                .map(PublishedEvent::decoded)
                .toList();
        return new Batch(
                next, next.isEmpty() ? Map.of() : events.offsets(), events.topicId(), events.lag(), events.missing());
    }

    private void awaitReader() {
        try {
            reader.submit(() -> {}).get();
        } catch (InterruptedException interrupted) {
            throw new InterruptException(interrupted);
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Batch resultOf(Future<Batch> begun) {
        try {
            return begun.get();
        } catch (InterruptedException interrupted) {
            throw new InterruptException(interrupted);
        } catch (ExecutionException failed) {
            switch (failed.getCause()) {
                case RuntimeException refused -> throw refused;
                case Error broken -> throw broken;
                case null, default -> throw new IllegalStateException(failed);
            }
        }
    }
}
