package city.novaaria.dreamocracy.guidance;

import city.novaaria.dreamocracy.demo.DemoChapter;
import city.novaaria.dreamocracy.demo.DemoIds;
import city.novaaria.dreamocracy.demo.DemoStory;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What Tariq learnt, published by a colleague; one of hers waits to be read, and he has begun another. */
@Component
@Profile("demo")
@Order(98)
class DemoNotes implements DemoChapter {

    private static final String TARIQ = "tariq";
    private static final String ILSE = "ilse";

    private final WriteNotes writing;

    DemoNotes(WriteNotes writing) {
        this.writing = writing;
    }

    @Override
    public void tell(DemoStory story) {
        story.daysAgo(6, () -> {
            publish(
                    story,
                    DemoIds.NOTE_ON_THE_STOP_SIGNAL,
                    TARIQ,
                    ILSE,
                    note(
                            EthicsNoteKind.FRAMEWORK,
                            "Rehearse the stop signal awake, and once more asleep",
                            """
                    A signal that somebody has given once is one that they can give when they are afraid.

                    1. Let everybody give it while they are still awake, and see that it was understood.
                    2. Ask for it once more at the first quiet moment of the dream.
                    3. Whoever gives it is brought out at once, and nobody asks them why.""",
                            "LIV-03"));
            publish(
                    story,
                    DemoIds.NOTE_ON_SILENCE,
                    TARIQ,
                    ILSE,
                    note(
                            EthicsNoteKind.OBSERVATION,
                            "A silent phone is not a quiet dream",
                            "When nobody said how they were for five minutes, we took it for peace. It was an empty battery. We look"
                                    + " at people now, and not at the display.",
                            "LIV-02"));
        });
        story.today(() -> {
            EthicsNoteId waiting = draft(
                    story,
                    DemoIds.NOTE_THAT_WAITS,
                    ILSE,
                    note(
                            EthicsNoteKind.OBSERVATION,
                            "People ask for the way home before they ask for the dream",
                            "Seven of ten who enrolled this month first wanted to know how they get home afterwards.",
                            "AFT-01"));
            writing.submit(story.as(ILSE), waiting);
            draft(
                    story,
                    DemoIds.NOTE_BEGUN,
                    TARIQ,
                    note(
                            EthicsNoteKind.FRAMEWORK,
                            "How to tell a group that somebody has left",
                            "Not at all. What the group needs to know is that everybody may.",
                            "CON-07"));
        });
    }

    private void publish(DemoStory story, UUID id, String author, String reviewer, NewEthicsNote note) {
        EthicsNoteId drafted = draft(story, id, author, note);
        writing.submit(story.as(author), drafted);
        writing.publish(story.as(reviewer), drafted);
    }

    private EthicsNoteId draft(DemoStory story, UUID id, String author, NewEthicsNote note) {
        story.name(id);
        return writing.draft(story.as(author), DemoIds.LANTERN_HALL, note)
                .view()
                .id();
    }

    private static NewEthicsNote note(EthicsNoteKind kind, String title, String text, String rule) {
        return new NewEthicsNote(kind, EthicsNoteAudience.ANYBODY, title, text, List.of(rule), null);
    }
}
