package org.improvementledger.money.tasks;

import java.util.List;
import org.improvementledger.chassis.projection.Moment;
import org.improvementledger.chassis.security.Actor;
import org.improvementledger.chassis.web.page.task.TaskSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Where people arrive: what is theirs to do, then everything there is. */
@Controller
class HomePage {

    private final List<TaskSource> sources;

    HomePage(List<TaskSource> sources) {
        this.sources = sources;
    }

    @GetMapping("/")
    String home(Moment moment, Actor actor, Model model) {
        model.addAttribute("tasks", TaskSource.all(sources, actor, moment));
        return "home";
    }
}
