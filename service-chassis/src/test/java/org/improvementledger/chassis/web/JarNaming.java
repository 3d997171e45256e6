package org.improvementledger.chassis.web;

import static org.improvementledger.chassis.web.page.form.Question.dateInParts;
import static org.improvementledger.chassis.web.page.form.Question.hidden;
import static org.improvementledger.chassis.web.page.form.Question.text;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.improvementledger.chassis.security.Needs;
import org.improvementledger.chassis.security.Roles;
import org.improvementledger.chassis.web.page.form.Answers;
import org.improvementledger.chassis.web.page.form.Done;
import org.improvementledger.chassis.web.page.form.FormDesk;
import org.improvementledger.chassis.web.page.form.FormPages;
import org.improvementledger.chassis.web.page.form.Questions;
import org.improvementledger.chassis.web.page.form.Subject;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** A form that asks one question a page. */
@Controller
@Needs(Roles.FINANCE_OFFICER)
@RequestMapping("/names/new")
class JarNaming extends FormPages<JarNaming.Name> {

    record Name(
            String name,
            @Nullable LocalDate from,
            String by,
            @Nullable String seen) {}

    final List<Name> recorded = new CopyOnWriteArrayList<>();

    JarNaming(FormDesk desk) {
        super(desk);
    }

    @Override
    protected Questions ask(Subject subject) {
        return Questions.titled("Name a jar")
                .about("Sweets")
                .ask(
                        text("name", "What is it called?").called("Name").atMost(10),
                        dateInParts("from", "From when? (optional)")
                                .called("First day")
                                .optional(),
                        text("by", "Who says so?").called("Sayer"),
                        hidden("seen", "version 7"))
                .oneAPage()
                .button("Name it");
    }

    @Override
    protected Name command(Answers answers) {
        if (answers.text("by").equals(answers.text("name"))) {
            answers.refuse("by", "A jar cannot name itself");
        }
        return new Name(
                answers.text("name"), answers.optionalDate("from"), answers.text("by"), answers.optionalText("seen"));
    }

    @Override
    protected void carryOut(Name name, CommandContext context) {
        recorded.add(name);
    }

    @Override
    protected Done done(Name name, Subject subject) {
        return Done.backTo("/recipes/new", "The jar has a name");
    }
}
