package org.improvementledger.chassis.web.operations;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.improvementledger.chassis.security.Actor;
import org.improvementledger.chassis.security.Needs;
import org.improvementledger.chassis.security.Roles;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of those who look after the service. */
@Controller
@Needs({Roles.ADMINISTRATOR, Roles.AUDITOR})
class AdministrationPages {

    private static final String PATH = "/administration";

    private final Operations operations;

    AdministrationPages(Operations operations) {
        this.operations = operations;
    }

    @GetMapping(PATH)
    String administration(Actor actor, Model model) {
        List<ProjectionBody> projections = operations.projections();
        Map<String, List<RebuildBody>> rebuilds = new LinkedHashMap<>();
        projections.forEach(projection -> rebuilds.put(projection.name(), operations.rebuilds(projection.name())));
        model.addAttribute("relay", operations.relay().orElse(null));
        model.addAttribute("projections", projections);
        model.addAttribute("rebuilds", rebuilds);
        model.addAttribute("mayRebuild", actor.hasRole(Roles.ADMINISTRATOR));
        return "administration";
    }

    @PostMapping(PATH + "/projections/{name}/rebuilds")
    @Needs(Roles.ADMINISTRATOR)
    String rebuild(@PathVariable String name, Actor actor, RedirectAttributes redirect) {
        redirect.addAttribute("started", operations.rebuild(name, actor).projection());
        return "redirect:" + PATH;
    }
}
