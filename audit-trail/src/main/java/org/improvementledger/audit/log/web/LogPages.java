package org.improvementledger.audit.log.web;

import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.improvementledger.audit.checkpoint.Evidence;
import org.improvementledger.audit.note.Checkpoint;
import org.improvementledger.audit.note.NoteSignature;
import org.improvementledger.audit.note.SignedNote;
import org.improvementledger.audit.note.VerifierKey;
import org.improvementledger.audit.witness.Contradictions;
import org.improvementledger.audit.witness.Keyring;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** How the two logs stand, for people: what is signed, by whom, and what to take away to check it. */
@Controller
class LogPages {

    private final Logs logs;
    private final Evidence evidence;
    private final Keyring keyring;
    private final Contradictions contradictions;
    private final UnaryOperator<String> names;

    /** @param names what a service is called */
    LogPages(
            Logs logs, Evidence evidence, Keyring keyring, Contradictions contradictions, UnaryOperator<String> names) {
        this.logs = logs;
        this.evidence = evidence;
        this.keyring = keyring;
        this.contradictions = contradictions;
        this.names = names;
    }

    @GetMapping("/audit/log")
    String show(Model model) {
        model.addAttribute("logs", logs.services().stream().map(this::view).toList());
        model.addAttribute("contradictions", contradictions.found());
        model.addAttribute("losses", evidence.acceptedLosses());
        model.addAttribute("names", names);
        return "audit/log";
    }

    private LogView view(String service) {
        Optional<SignedNote> note = logs.checkpoint(service);
        Optional<Checkpoint> checkpoint = note.map(found -> Checkpoint.parse(found.text()));
        return new LogView(
                service,
                names.apply(service),
                logs.isOwn(service),
                logs.of(service).size(),
                checkpoint.map(Checkpoint::size).orElse(null),
                checkpoint
                        .map(found -> Base64.getEncoder().encodeToString(found.root()))
                        .orElse(null),
                note.map(this::cosignedAt).orElse(null),
                keyring.of(service).stream().map(VerifierKey::text).toList());
    }

    private @Nullable Instant cosignedAt(SignedNote note) {
        List<VerifierKey> cosigners = logs.services().stream()
                .flatMap(service -> keyring.cosignersOf(service).stream())
                .toList();
        return note.signatures().stream()
                .filter(signature -> cosigners.stream().anyMatch(signature::names))
                .map(NoteSignature::cosignedAt)
                .map(Instant::ofEpochSecond)
                .findFirst()
                .orElse(null);
    }
}
