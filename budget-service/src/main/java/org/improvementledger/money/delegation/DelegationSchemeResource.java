package org.improvementledger.money.delegation;

import jakarta.validation.Valid;
import org.improvementledger.chassis.eventstore.NotFoundException;
import org.improvementledger.chassis.projection.Moment;
import org.improvementledger.chassis.security.Needs;
import org.improvementledger.chassis.security.Roles;
import org.improvementledger.chassis.web.Answers;
import org.improvementledger.chassis.web.CommandAnswer;
import org.improvementledger.chassis.web.CommandBody;
import org.improvementledger.chassis.web.CommandContext;
import org.improvementledger.chassis.web.Commands;
import org.improvementledger.chassis.web.Items;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The scheme of delegation for programs. */
@RestController
@RequestMapping("/api/delegation-schemes")
class DelegationSchemeResource {

    private final Commands commands;

    private final SchemeVersions versions;

    DelegationSchemeResource(Commands commands, SchemeVersions versions) {
        this.commands = commands;
        this.versions = versions;
    }

    /** Sets the next version of the scheme of delegation. */
    @PostMapping
    @Needs(Roles.ADMINISTRATOR)
    ResponseEntity<CommandBody> set(@Valid @RequestBody DelegationSchemeBody body, CommandContext context) {
        CommandAnswer answer = commands.handle(context, body.command());
        return Answers.created(
                answer,
                "/api/delegation-schemes/" + SchemeOfDelegation.versionAfter(answer.version()),
                SchemeOfDelegation.ID);
    }

    /** Lists all versions, from the configured one to the latest. */
    @GetMapping
    Items<DelegationSchemeItem> list(Moment moment) {
        return new Items<>(versions.all(moment), null).map(DelegationSchemeItem::of);
    }

    /** One version. */
    @GetMapping("/{version}")
    DelegationSchemeItem get(@PathVariable int version, Moment moment) {
        return versions.find(version, moment)
                .map(DelegationSchemeItem::of)
                .orElseThrow(() -> new NotFoundException("There is no version " + version + " of the scheme."));
    }
}
