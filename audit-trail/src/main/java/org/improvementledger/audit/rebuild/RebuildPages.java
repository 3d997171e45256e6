package org.improvementledger.audit.rebuild;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.improvementledger.chassis.security.Needs;
import org.improvementledger.chassis.security.Roles;
import org.improvementledger.chassis.web.CommandContext;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Rebuild and compare, for people. A page of one that runs asks for itself again, so it needs no script. */
@Controller
@Needs({Roles.AUDITOR, Roles.ADMINISTRATOR})
class RebuildPages {

    private static final String PATH = "/audit/rebuilds";

    /** Seconds between two looks at how far it is. */
    private static final int AGAIN = 3;

    private final ReadModelRebuilds rebuilds;

    RebuildPages(ReadModelRebuilds rebuilds) {
        this.rebuilds = rebuilds;
    }

    @GetMapping(PATH)
    String list(Model model) {
        model.addAttribute("readModels", rebuilds.readModels());
        model.addAttribute("rebuilds", rebuilds.all());
        model.addAttribute(
                "running",
                rebuilds.all().stream().filter(RebuildBody::running).findFirst().orElse(null));
        return "audit/rebuilds";
    }

    @PostMapping(PATH)
    @Needs({Roles.AUDITOR, Roles.ADMINISTRATOR})
    String start(@RequestParam(defaultValue = "") String readModel, CommandContext context) {
        return "redirect:" + PATH + "/" + rebuilds.start(context, readModel).id();
    }

    @GetMapping(PATH + "/{id}")
    String show(@PathVariable UUID id, Model model, HttpServletResponse response) {
        RebuildBody rebuild = rebuilds.get(id);
        if (rebuild.running()) {
            response.setHeader("Refresh", String.valueOf(AGAIN));
        }
        model.addAttribute("rebuild", rebuild);
        return "audit/rebuild";
    }
}
