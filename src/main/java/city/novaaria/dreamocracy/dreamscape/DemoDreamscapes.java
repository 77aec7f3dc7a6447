package city.novaaria.dreamocracy.dreamscape;

import city.novaaria.dreamocracy.charter.Intensity;
import city.novaaria.dreamocracy.charter.Modality;
import city.novaaria.dreamocracy.charter.Population;
import city.novaaria.dreamocracy.demo.DemoChapter;
import city.novaaria.dreamocracy.demo.DemoIds;
import city.novaaria.dreamocracy.demo.DemoStory;
import city.novaaria.dreamocracy.fear.FearId;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What Mira has woven so far: the Lucid Oasis in three versions, and Tide and Breath. */
@Component
@Profile("demo")
@Order(40)
class DemoDreamscapes implements DemoChapter {

    private static final FearId DEEP_WATER = new FearId(DemoIds.DEEP_WATER);
    private static final FearId BEING_LEFT_BEHIND = new FearId(DemoIds.BEING_LEFT_BEHIND);

    private final BeginDreamscape beginning;
    private final WriteVersion writing;
    private final SubmitVersion submitting;

    DemoDreamscapes(BeginDreamscape beginning, WriteVersion writing, SubmitVersion submitting) {
        this.beginning = beginning;
        this.writing = writing;
        this.submitting = submitting;
    }

    @Override
    public void tell(DemoStory story) {
        story.daysAgo(45, () -> {
            begin(story, DemoIds.LUCID_OASIS, DemoIds.LANTERN_HALL, "Lucid Oasis");
            begin(story, DemoIds.TIDE_AND_BREATH, DemoIds.TIDEHOUSE, "Tide and Breath");
        });
        story.daysAgo(42, () -> {
            write(story, DemoIds.LUCID_OASIS, DemoIds.EVENING_BY_THE_POOL, eveningByThePool());
            write(story, DemoIds.TIDE_AND_BREATH, DemoIds.BREATH_WITH_THE_TIDE, breathWithTheTide());
        });
        story.daysAgo(40, () -> {
            submit(story, DemoIds.LUCID_OASIS, 1, DemoIds.REVIEW_OF_THE_EVENING);
            submit(story, DemoIds.TIDE_AND_BREATH, 1, DemoIds.REVIEW_OF_THE_TIDE);
        });
        story.daysAgo(22, () -> write(story, DemoIds.LUCID_OASIS, DemoIds.STORM_FAR_AWAY, stormFarAway()));
        story.daysAgo(20, () -> submit(story, DemoIds.LUCID_OASIS, 2, DemoIds.REVIEW_OF_THE_STORM));
        story.daysAgo(3, () -> write(story, DemoIds.LUCID_OASIS, DemoIds.LANTERNS_ON_THE_WATER, lanternsOnTheWater()));
    }

    private void begin(DemoStory story, UUID id, SanctuaryId sanctuary, String title) {
        story.name(id);
        beginning.begin(story.as("mira"), new NewDreamscape(sanctuary, title));
    }

    private void write(DemoStory story, UUID dreamscape, UUID version, Design design) {
        story.name(version);
        writing.write(story.as("mira"), new DreamscapeId(dreamscape), design).orRefuse();
    }

    private void submit(DemoStory story, UUID dreamscape, int number, UUID review) {
        story.name(review);
        submitting
                .submit(story.as("mira"), new DreamscapeId(dreamscape), number)
                .orRefuse();
    }

    private static Design eveningByThePool() {
        return new Design(
                Intensity.I2,
                Modality.AWAKE,
                Duration.ofMinutes(40),
                new Content(
                        "An evening by a warm, shallow pool under an open sky. Nothing is asked of you but to be there.",
                        List.of("water", "open-sky", "dusk"),
                        List.of(
                                new Content.Scene(
                                        "The path of reeds",
                                        "We walk in a row through tall reeds. The ground is dry and soft, and a light "
                                                + "shows where it ends.",
                                        List.of("reeds"),
                                        List.of()),
                                new Content.Scene(
                                        "The pool at dusk",
                                        "Warm water rises to the ankles and stays there. Whoever likes sits at the "
                                                + "rim; the first stars come out one by one.",
                                        List.of("water", "dusk"),
                                        List.of())),
                        new Content.DisclosureText(
                                "en",
                                """
                                Lucid Oasis, version 1: an evening by the pool.

                                You will be awake, lying or sitting, for forty minutes. The lace shows you a path of
                                reeds and a shallow, warm pool at dusk, and lets you feel that others are there.

                                You may stop at any moment, by the signal that you rehearse before we begin, and you
                                need give no reason. Stopping changes nothing about what you are offered afterwards.

                                Some people feel light-headed for a few minutes. A facilitator is in the room the
                                whole time and stays with you until you have come back.

                                What is measured during the dream is seen by the technologist on duty and nobody
                                else. Nothing is recorded unless you and everybody else say yes to it.

                                This is a shared experience, not a treatment, and we promise no effect of it.
                                """,
                                List.of(
                                        whenToStop(),
                                        new Content.Question(
                                                "Who sees what is measured while you dream?",
                                                List.of(
                                                        "Everybody in the group",
                                                        "The technologist on duty",
                                                        "Whoever asks for it"),
                                                1,
                                                true),
                                        new Content.Question(
                                                "What does Lucid Oasis promise?",
                                                List.of(
                                                        "That fear of water goes away",
                                                        "A better night's sleep",
                                                        "No effect: it is an experience, not a treatment"),
                                                2,
                                                true))),
                        List.of(),
                        Set.of(Population.ADULTS),
                        List.of(),
                        null));
    }

    private static Design stormFarAway() {
        return new Design(
                Intensity.I3,
                Modality.AWAKE,
                Duration.ofMinutes(90),
                new Content(
                        "A longer evening at the oasis. A storm passes far away, and two fears that people of this "
                                + "city gave us are met from a distance, together.",
                        List.of("water", "storm", "distance"),
                        List.of(
                                new Content.Scene(
                                        "The deeper water",
                                        "The pool grows a dark, quiet middle. We look at it from the rim, as long as "
                                                + "we like; nobody goes in.",
                                        List.of("water", "depth"),
                                        List.of(DEEP_WATER)),
                                new Content.Scene(
                                        "The last lantern",
                                        "One lantern after the other goes over the hill. Ours stays, and then the "
                                                + "others turn and wait.",
                                        List.of("parting", "lantern"),
                                        List.of(BEING_LEFT_BEHIND)),
                                new Content.Scene(
                                        "After the rain",
                                        "The storm has passed far away. The air is cool, and the ground is firm.",
                                        List.of("rain", "rest"),
                                        List.of())),
                        new Content.DisclosureText(
                                "en",
                                """
                                Lucid Oasis, version 2: a storm far away.

                                You will be awake for ninety minutes. Two scenes are made of fears that people gave us
                                and allowed us to use: deep water, and being left behind. You meet both from a
                                distance. The dream shows nobody's story, and nobody's name.

                                These scenes may stir you more than you expect, also days later. That is why you have
                                at least a day to think this over, and why we ask after you afterwards, if you let us.

                                You may stop at any moment, by the signal that you rehearse before we begin, and you
                                need give no reason. You may also ask that a scene is stopped for everybody.

                                What is measured during the dream is seen by the technologist on duty and nobody
                                else. Nothing is recorded unless you and everybody else say yes to it.

                                This is a shared experience, not a treatment, and we promise no effect of it.
                                """,
                                List.of(
                                        whenToStop(),
                                        new Content.Question(
                                                "Which fears does this version touch?",
                                                List.of(
                                                        "Deep water and being left behind",
                                                        "Heights and closed rooms",
                                                        "None"),
                                                0,
                                                true),
                                        new Content.Question(
                                                "How long may it stir you?",
                                                List.of("Until the dream ends", "Also some days later"),
                                                1,
                                                true))),
                        List.of(),
                        Set.of(Population.ADULTS),
                        List.of(),
                        null));
    }

    private static Design lanternsOnTheWater() {
        return new Design(
                Intensity.I3,
                Modality.AWAKE,
                Duration.ofMinutes(75),
                new Content(
                        "A draft: lanterns on the water instead of the storm.",
                        List.of("water", "lantern"),
                        List.of(new Content.Scene(
                                "Lanterns on the water",
                                "Each of us sets one lantern on the pool and watches where it drifts.",
                                List.of("water", "lantern"),
                                List.of())),
                        new Content.DisclosureText(
                                "en",
                                """
                                Lucid Oasis, version 3: lanterns on the water.

                                You will be awake for seventy-five minutes by a shallow pool. You set a lantern on the
                                water and watch it drift; for some people that is a farewell.

                                You may stop at any moment and need give no reason. A facilitator is in the room the
                                whole time. This is a shared experience, not a treatment.
                                """,
                                List.of(
                                        whenToStop(),
                                        new Content.Question(
                                                "What may the drifting lantern feel like?",
                                                List.of("A race", "A farewell"),
                                                1,
                                                false),
                                        new Content.Question(
                                                "Who is in the room with you?",
                                                List.of("Nobody", "A facilitator, the whole time"),
                                                1,
                                                true))),
                        List.of(),
                        Set.of(Population.ADULTS),
                        List.of(),
                        null));
    }

    private static Design breathWithTheTide() {
        return new Design(
                Intensity.I1,
                Modality.AWAKE,
                Duration.ofMinutes(30),
                new Content(
                        "Half an hour of breathing together with a slow tide, heard more than seen.",
                        List.of("sea", "breath"),
                        List.of(
                                new Content.Scene(
                                        "The tide comes in",
                                        "A wide beach at night. The waves come as slowly as a breath, and we breathe "
                                                + "with them.",
                                        List.of("sea", "night"),
                                        List.of()),
                                new Content.Scene(
                                        "The tide goes out",
                                        "The water draws back and leaves the sand smooth. It grows light.",
                                        List.of("sea", "dawn"),
                                        List.of())),
                        new Content.DisclosureText(
                                "en",
                                """
                                Tide and Breath, version 1.

                                You will be awake for thirty minutes and listen to a slow tide together with others.
                                You may breathe with it or not, as you like.

                                You may stop at any moment, by the signal that you rehearse before we begin, and you
                                need give no reason. If breathing slowly makes you dizzy, breathe as you always do.

                                Nobody measures anything unless you say yes to it, and nothing is recorded unless
                                everybody does. This is a shared experience, not a treatment.
                                """,
                                List.of(
                                        whenToStop(),
                                        new Content.Question(
                                                "What do you do when slow breathing makes you dizzy?",
                                                List.of("Breathe even more slowly", "Breathe as you always do"),
                                                1,
                                                true),
                                        new Content.Question(
                                                "When is something recorded?",
                                                List.of(
                                                        "Always",
                                                        "When I say yes",
                                                        "Only when everybody says yes to it"),
                                                2,
                                                false))),
                        List.of(inPortuguese()),
                        Set.of(Population.ADULTS),
                        List.of(),
                        null));
    }

    private static Content.DisclosureText inPortuguese() {
        return new Content.DisclosureText(
                "pt",
                """
                Maré e Respiração, versão 1.

                Vai passar trinta minutos, sem adormecer, a ouvir com outras pessoas uma maré lenta. Pode respirar ao
                ritmo dela ou não, como preferir.

                Pode parar a qualquer momento, com o sinal que ensaia antes de começarmos, e não precisa de dar nenhuma
                razão. Se respirar devagar lhe der tonturas, respire como sempre respira.

                Nada é medido sem o seu sim, e nada é gravado sem o sim de todos. É uma experiência partilhada, não um
                tratamento.
                """,
                List.of(
                        new Content.Question(
                                "Quando pode parar?",
                                List.of(
                                        "A qualquer momento, sem dar uma razão",
                                        "Depois da primeira cena",
                                        "Quando o facilitador concordar"),
                                0,
                                true),
                        new Content.Question(
                                "O que faz se respirar devagar lhe der tonturas?",
                                List.of("Respiro ainda mais devagar", "Respiro como sempre respiro"),
                                1,
                                true),
                        new Content.Question(
                                "Quando é que alguma coisa é gravada?",
                                List.of("Sempre", "Quando eu disser que sim", "Só quando todos disserem que sim"),
                                2,
                                false)));
    }

    private static Content.Question whenToStop() {
        return new Content.Question(
                "When may you stop?",
                List.of("At any moment, without a reason", "After the first scene", "When the facilitator agrees"),
                0,
                true);
    }
}
