package org.improvementledger.chassis.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.improvementledger.chassis.security.Actor;
import org.improvementledger.chassis.security.Needs;
import org.improvementledger.chassis.security.Open;
import org.improvementledger.chassis.security.Roles;
import org.improvementledger.chassis.web.Jar.FillJar;
import org.improvementledger.chassis.web.Jar.Kind;
import org.improvementledger.chassis.web.Jar.LabelJar;
import org.improvementledger.chassis.web.Jar.TakeSweet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A resource written as the services write theirs. */
@RestController
@RequestMapping("/api/jars")
class JarResource {

    static final String SECRET = "open-sesame";

    record FillJarBody(
            @Nullable UUID id,
            @NotNull Kind kind,
            @NotNull @Min(0) @Max(1000) Integer sweets,
            @Text(max = 100) String maker,

            @Text(max = 2000, optional = true, lines = true) @Nullable
            String note,

            @NotNull @Valid MoneyBody price,
            @NotNull LocalDate filledOn,
            @NotNull @Valid RecipeBody recipe,
            @Nullable @Size(max = 3) List<@NotNull UUID> helpers,
            @Nullable Boolean sealed) {}

    record RecipeBody(@Text(max = 50) String name, @NotNull LocalDate agreedOn) {}

    record TakeSweetBody(@Nullable UUID sweetId) {}

    record LabelBody(@Text(max = 20) String label) {}

    record JarBody(UUID id, @Nullable String absent, LocalDate filledOn) {}

    private final Commands commands;

    JarResource(Commands commands) {
        this.commands = commands;
    }

    @PostMapping
    @Needs(Roles.FINANCE_OFFICER)
    ResponseEntity<CommandBody> fill(@RequestBody @Valid FillJarBody body, CommandContext context) {
        UUID id = context.idOr(body.id(), "jar");
        body.price().pounds();
        CommandAnswer answer = commands.handle(context, new FillJar(id, body.sweets(), body.kind()));
        return Answers.created(answer, "/api/jars/" + id, id);
    }

    @PostMapping("/{id}/sweets")
    @Needs({Roles.FINANCE_OFFICER, Roles.APPROVER})
    ResponseEntity<CommandBody> take(
            @PathVariable UUID id, @RequestBody @Valid TakeSweetBody body, CommandContext context) {
        UUID sweet = context.idOr(body.sweetId(), "sweet");
        CommandAnswer answer = commands.handle(context, new TakeSweet(id, sweet));
        return Answers.created(answer, "/api/jars/" + id + "/sweets/" + sweet, sweet);
    }

    @PostMapping("/{id}/label")
    @Needs({Roles.FINANCE_OFFICER, Roles.APPROVER})
    ResponseEntity<CommandBody> label(
            @PathVariable UUID id, @RequestBody @Valid LabelBody body, CommandContext context) {
        return Answers.changed(commands.handle(context, new LabelJar(id, body.label())), id);
    }

    @PostMapping("/{id}/official-label")
    @Needs(Roles.APPROVER)
    ResponseEntity<CommandBody> officialLabel(
            @PathVariable UUID id, @RequestBody @Valid LabelBody body, CommandContext context) {
        return Answers.changed(commands.handle(context.inCapacity("mayor"), new LabelJar(id, body.label())), id);
    }

    @GetMapping("/{id}")
    ResponseEntity<JarBody> jar(
            @PathVariable UUID id,
            @RequestHeader(name = "If-None-Match", required = false) @Nullable String ifNoneMatch) {
        return Answers.item(new JarBody(id, null, LocalDate.of(2019, 3, 25)), 7, ifNoneMatch);
    }

    @GetMapping
    Items<String> jars(
            Paging paging,
            Actor actor,
            @RequestParam(required = false) @Nullable Kind kind,
            @RequestParam(required = false) @Nullable UUID helper,
            @RequestParam(required = false) @Nullable LocalDate since) {
        return new Items<>(List.of(actor.id(), String.valueOf(paging.limit())), null);
    }

    /** For whoever knows the secret; breaks where somebody guesses. */
    @GetMapping("/secrets/{key}")
    @Open
    String secret(@PathVariable String key) {
        if (!key.equals(SECRET)) {
            throw new IllegalStateException("broken");
        }
        return "fudge";
    }

    @GetMapping("/broken")
    String broken() {
        throw new IllegalStateException("the secret reason");
    }
}
