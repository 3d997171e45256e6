package org.improvementledger.actionplan.evidence;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.improvementledger.actionplan.action.AddedActions;
import org.improvementledger.actionplan.action.AttachEvidence;
import org.improvementledger.chassis.eventstore.NotFoundException;
import org.improvementledger.chassis.web.CommandAnswer;
import org.improvementledger.chassis.web.CommandContext;
import org.improvementledger.chassis.web.Commands;
import org.improvementledger.chassis.web.FieldRefusedException;
import org.improvementledger.chassis.web.page.TypedText;
import org.improvementledger.chassis.web.screening.Screening;
import org.improvementledger.chassis.web.upload.UploadedFile;
import org.improvementledger.events.EvidenceFile;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.server.ResponseStatusException;

/**
 * Takes a file in: its bytes are kept first, then the event says so. Where the event is refused, bytes are left that nothing
 * speaks of; they do no harm, and the same file sent again is kept once.
 */
@Component
@EnableConfigurationProperties(EvidenceSettings.class)
class EvidenceIntake {

    static final String TITLE = "title";

    static final String MILESTONE = "milestoneId";

    private static final String CHOOSE = "Choose a file.";

    private static final String NO_NAME = "evidence";

    private static final Set<String> FIELDS = Set.of(TITLE, MILESTONE);

    /** Each takes a connection while its bytes are written. */
    private static final int KEPT_AT_ONCE = 3;

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);

    private final Semaphore turns = new Semaphore(KEPT_AT_ONCE, true);

    private final EvidenceStore store;

    private final EvidenceSettings settings;

    private final AddedActions actions;

    private final Commands commands;

    private final Screening screening;

    EvidenceIntake(
            EvidenceStore store,
            EvidenceSettings settings,
            AddedActions actions,
            Commands commands,
            Screening screening) {
        this.store = store;
        this.settings = settings;
        this.actions = actions;
        this.commands = commands;
        this.screening = screening;
    }

    /** What became of a file. */
    record Taken(UUID evidenceId, CommandAnswer answer) {}

    /**
     * Takes the file of a form, with its fields.
     *
     * @throws FieldRefusedException when there is no file, it is empty or of a kind that is not taken, or a field is wrong
     * @throws MaxUploadSizeExceededException when it is larger than the largest file
     * @throws NotFoundException when there is no such action
     * @throws IOException when it does not arrive whole; nothing of it is kept
     */
    Taken take(UUID actionId, HttpServletRequest request, CommandContext context) throws IOException {
        if (!actions.isAdded(actionId)) {
            throw NotFoundException.of("action", actionId);
        }
        UploadedFile upload = UploadedFile.of(request, CHOOSE);
        String name = upload.nameOr(NO_NAME);
        try (IncomingFile file = IncomingFile.receive(upload.content(), settings.largestFile())) {
            Map<String, String> fields = upload.fields();
            requireKnown(fields);
            String title = title(field(TITLE, fields, request), name);
            UUID milestone = milestone(field(MILESTONE, fields, request));
            requireScreened(title, name);
            FileType type = TypeDetection.of(file.path(), name)
                    .orElseThrow(() -> new FieldRefusedException(
                            UploadedFile.FIELD,
                            "The file is of a kind that is not taken. By its bytes it must be one of: " + FileType.TAKEN
                                    + "."));
            EvidenceFile kept = new EvidenceFile(name, type.mediaType(), file.bytes(), file.sha256());
            UUID id = context.newId("evidence");
            AttachEvidence command = new AttachEvidence(actionId, id, milestone, title, kept, null);
            CommandContext whole = withContent(context, file.sha256(), title, String.valueOf(milestone));
            return new Taken(id, inTurn(() -> {
                store.keep(file);
                return commands.handle(whole, command);
            }));
        }
    }

    /** Files arrive side by side and are kept a few at a time, so that many at once leave connections for everybody else. */
    private CommandAnswer inTurn(Callable<CommandAnswer> keeping) throws IOException {
        boolean mine = false;
        try {
            mine = turns.tryAcquire(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS);
            if (!mine) {
                throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE, "Too many files arrive at once");
            }
            return keeping.call();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE, "The service is stopping", stopping);
        } catch (IOException | RuntimeException failed) {
            throw failed;
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        } finally {
            if (mine) {
                turns.release();
            }
        }
    }

    private void requireScreened(String title, String name) {
        screening.of(UploadedFile.FIELD, name).ifPresent(found -> {
            throw new FieldRefusedException(UploadedFile.FIELD, "The name of the file: " + found.sentence());
        });
        screening.of(TITLE, title).ifPresent(found -> {
            throw new FieldRefusedException(TITLE, found.sentence());
        });
    }

    private static void requireKnown(Map<String, String> fields) {
        fields.keySet().stream()
                .filter(field -> !FIELDS.contains(field))
                .findFirst()
                .ifPresent(field -> {
                    throw new FieldRefusedException(
                            field, "There is no such field. Known are: file, milestoneId, title.");
                });
    }

    private static @Nullable String field(String name, Map<String, String> fields, HttpServletRequest request) {
        String value = fields.get(name);
        return value == null ? request.getParameter(name) : value;
    }

    private static String title(@Nullable String typed, String name) {
        TypedText title = TypedText.optionalLine(typed, "Title", LinkBody.LONGEST_TITLE);
        if (title.problem() != null) {
            throw new FieldRefusedException(TITLE, title.problem());
        }
        return title.text() == null ? name : title.text();
    }

    private static @Nullable UUID milestone(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        try {
            UUID id = UUID.fromString(typed.strip());
            if (id.toString().equalsIgnoreCase(typed.strip())) {
                return id;
            }
        } catch (IllegalArgumentException noId) {
            // Said below, as for one that is too short.
        }
        throw new FieldRefusedException(MILESTONE, "Give the id of a milestone, a UUID.");
    }

    /** The fingerprint of a request with a file does not know the file: the same key with another one is another request. */
    private static CommandContext withContent(CommandContext context, String... content) {
        String fingerprint = context.fingerprint();
        return new CommandContext(
                context.actor(),
                context.capacity(),
                context.idempotencyKey(),
                fingerprint == null ? null : Sha256.of(fingerprint, String.join("\n", content)),
                context.ifMatch(),
                context.correlation(),
                context.causation(),
                context.traceparent());
    }
}
