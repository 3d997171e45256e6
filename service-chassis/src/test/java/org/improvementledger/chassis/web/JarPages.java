package org.improvementledger.chassis.web;

import java.util.UUID;
import org.improvementledger.chassis.security.Actor;
import org.improvementledger.chassis.security.Needs;
import org.improvementledger.chassis.security.Roles;
import org.improvementledger.chassis.web.Jar.LabelJar;
import org.improvementledger.chassis.web.page.PageMoment;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.View;

/** A page and a form, written as the services write theirs. */
@Controller
class JarPages {

    private final Commands commands;
    private final JdbcClient database;

    JarPages(Commands commands, JdbcClient database) {
        this.commands = commands;
        this.database = database;
    }

    @GetMapping(path = "/jars", produces = MediaType.TEXT_PLAIN_VALUE)
    @ResponseBody
    String page(Actor actor, CsrfToken secret) {
        return actor.id() + " " + secret.getToken();
    }

    @PostMapping("/jars/{id}/label")
    @Needs(Roles.FINANCE_OFFICER)
    @ResponseBody
    String label(@PathVariable UUID id, @RequestParam String label, CommandContext context) {
        return "version " + commands.handle(context, new LabelJar(id, label)).version();
    }

    @GetMapping("/jars/{id}")
    @ResponseBody
    String jar(@PathVariable UUID id, PageMoment moment) {
        return count(id);
    }

    /** Reads while it is written, as a template does that asks for more than its model holds. */
    @GetMapping("/jars/{id}/drawn")
    View drawn(@PathVariable UUID id) {
        return (model, request, response) -> response.getWriter().write(count(id));
    }

    private String count(UUID id) {
        return "events "
                + database.sql("select count(*) from event_store.domain_event where aggregate_id = ?")
                        .param(id.toString())
                        .query(Long.class)
                        .single();
    }
}
