package org.improvementledger.audit.erasure;

import jakarta.validation.Valid;
import org.improvementledger.chassis.security.Needs;
import org.improvementledger.chassis.security.Roles;
import org.improvementledger.chassis.web.Answers;
import org.improvementledger.chassis.web.CommandAnswer;
import org.improvementledger.chassis.web.CommandBody;
import org.improvementledger.chassis.web.CommandContext;
import org.improvementledger.chassis.web.Commands;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Erasure by law, for programs. Each service erases from its own events. */
@RestController
@RequestMapping("/api/audit/erasures")
class ErasureResource {

    private final Commands commands;
    private final Erasures erasures;

    ErasureResource(Commands commands, Erasures erasures) {
        this.commands = commands;
        this.erasures = erasures;
    }

    /** Erases texts of an event. The event stays, and its entry in the log goes on committing to what was recorded. */
    @PostMapping
    @Needs(Roles.ADMINISTRATOR)
    ResponseEntity<CommandBody> erase(@Valid @RequestBody ErasureBody body, CommandContext context) {
        EraseTexts command = erasures.command(body);
        CommandAnswer answer = commands.handle(context, command);
        return Answers.created(
                answer, "/api/audit/entries/" + erasures.service() + "/" + body.position(), command.erasureId());
    }
}
