package city.novaaria.dreamocracy.sanctuary;

import city.novaaria.dreamocracy.charter.Intensity;
import city.novaaria.dreamocracy.demo.DemoChapter;
import city.novaaria.dreamocracy.demo.DemoIds;
import city.novaaria.dreamocracy.demo.DemoStory;
import city.novaaria.dreamocracy.http.ExpectedVersion;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Vesna founds Lantern Hall and Tidehouse with their chambers, and gives the crew of the story their roles. */
@Component
@Profile("demo")
@Order(10)
class DemoSanctuaries implements DemoChapter {

    private final FoundSanctuary founding;
    private final AddChamber adding;
    private final ChangeCrew giving;
    private final ReviseSanctuary revising;

    DemoSanctuaries(FoundSanctuary founding, AddChamber adding, ChangeCrew giving, ReviseSanctuary revising) {
        this.founding = founding;
        this.adding = adding;
        this.giving = giving;
        this.revising = revising;
    }

    @Override
    public void tell(DemoStory story) {
        story.daysAgo(400, () -> {
            found(story, DemoIds.LANTERN_HALL, "Lantern Hall");
            found(story, DemoIds.TIDEHOUSE, "Tidehouse");
        });
        story.daysAgo(400, () -> {
            addChamber(story, DemoIds.LANTERN_HALL, DemoIds.BLUE_ROOM, "The Blue Room", 12);
            addChamber(story, DemoIds.LANTERN_HALL, DemoIds.LANTERN_LOFT, "The Lantern Loft", 6);
            addChamber(story, DemoIds.TIDEHOUSE, DemoIds.SHELL, "The Shell", 20);
            List.of(DemoIds.LANTERN_HALL, DemoIds.TIDEHOUSE).forEach(house -> addCrew(story, house));
        });
        story.daysAgo(400, () -> invite(story, DemoIds.LANTERN_HALL));
    }

    /** Strangers read as well what may be joined there. */
    private void invite(DemoStory story, SanctuaryId house) {
        revising.revise(
                story.as("vesna"),
                house,
                new ExpectedVersion(List.of("*")),
                new ChangeSanctuary(null, null, null, null, null, Sanctuary.Programme.PUBLIC));
    }

    private void found(DemoStory story, SanctuaryId house, String name) {
        story.name(house.value(), DemoIds.crew(house, "vesna"));
        founding.found(story.as("vesna"), new NewSanctuary(name, "Nova Aria", "Europe/Vienna", 18, "nova-aria"));
    }

    private void addChamber(DemoStory story, SanctuaryId house, UUID id, String name, int berths) {
        story.name(id);
        adding.add(story.as("vesna"), house, new NewChamber(name, berths));
    }

    private void addCrew(DemoStory story, SanctuaryId house) {
        add(story, house, "mira", Role.WEAVER, null, false);
        add(story, house, "kade", Role.TECHNOLOGIST, null, false);
        add(story, house, "celia", Role.ORGANIZER, null, false);
        add(story, house, "tariq", Role.ETHICIST, null, false);
        add(story, house, "ilse", Role.ETHICIST, null, false);
        add(story, house, "bram", Role.ETHICIST, null, false);
        add(story, house, "sol", Role.ETHICIST, null, true);
        add(story, house, "wren", Role.ETHICIST, null, true);
        add(story, house, "jun", Role.FACILITATOR, Intensity.I5, false);
        add(story, house, "noor", Role.FACILITATOR, Intensity.I3, false);
    }

    private void add(
            DemoStory story, SanctuaryId house, String subject, Role role, @Nullable Intensity upTo, boolean lay) {
        Caller vesna = story.as("vesna");
        String name = subject.substring(0, 1).toUpperCase(Locale.ROOT) + subject.substring(1);
        story.name(DemoIds.crew(house, subject));
        giving.give(vesna, house, new NewCrew(subject, name, role, upTo, lay, lay));
    }
}
