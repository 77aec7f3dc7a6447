package city.novaaria.dreamocracy.chaos;

import static java.util.Map.entry;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import city.novaaria.dreamocracy.chaos.History.Attempt;
import city.novaaria.dreamocracy.chaos.History.Call;
import city.novaaria.dreamocracy.chaos.History.Offer;
import city.novaaria.dreamocracy.chaos.History.Outage;
import city.novaaria.dreamocracy.chaos.History.Reader;
import city.novaaria.dreamocracy.chaos.History.Receipt;
import city.novaaria.dreamocracy.chaos.History.Sent;
import city.novaaria.dreamocracy.chaos.History.Told;
import city.novaaria.dreamocracy.chaos.Stored.Command;
import city.novaaria.dreamocracy.chaos.Stored.Line;
import city.novaaria.dreamocracy.chaos.Stored.Person;
import city.novaaria.dreamocracy.chaos.Stored.Reading;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each promise that is broken in a small evening of Aya and Ben is found, and nothing is found where none is. */
class PromisesTest {

    private static final UUID SESSION = UUID.randomUUID();
    private static final UUID AYA = UUID.randomUUID();
    private static final UUID BEN = UUID.randomUUID();
    private static final UUID BOOT = UUID.randomUUID();
    private static final UUID FIRST = UUID.randomUUID();
    private static final UUID SECOND = UUID.randomUUID();
    private static final UUID THIRD = UUID.randomUUID();
    private static final Reader CELIA = new Reader("celia", SESSION, null, false, 1);
    private static final Reader JUN = new Reader("jun", SESSION, null, true, 1);
    private static final Reader JUN_EVERYWHERE = new Reader("jun", SESSION, null, true, 1, true);
    private static final Reader READING_AYA = new Reader("aya", SESSION, AYA, false, 1);

    /** What to do to that evening, and which promise is broken then. */
    private static final Map<String, Map.Entry<String, Consumer<Evening>>> PLANTS = Map.ofEntries(
            plant("G3", "a start after a withdrawal takes the person in", evening -> {
                evening.calls.add(call(Deed.WITHDRAW, BEN, null, 0, 5, 200));
                evening.people.set(1, new Person(BEN, SESSION, "WITHDRAWN", true));
            }),
            plant("G3", "the log takes somebody in who had withdrawn", evening -> {
                evening.people.set(1, new Person(BEN, SESSION, "WITHDRAWN", true));
                evening.log.addFirst(line(0, "ENROLLMENT_WITHDREW", "NEAR", BEN));
                evening.everybodyReads();
            }),
            plant(
                    "G3",
                    "coming back after a withdrawal is not refused",
                    evening -> evening.calls.add(call(Deed.COME_BACK, AYA, null, 60, 61, 200))),
            plant("G4", "a note is there twice", evening -> evening.marks.add("a note")),
            plant("G4", "a dream goes on twice under one key", evening -> {
                evening.log.add(line(20, "SESSION_RESUMED", "GROUP", null));
                evening.log.add(line(21, "SESSION_RESUMED", "GROUP", null));
                evening.calls.add(call(Deed.RESUME, SESSION, null, 70, 71, 200));
                evening.everybodyReads();
            }),
            plant("G15", "a note that was acknowledged is lost", evening -> evening.marks.remove("a note")),
            plant("G15", "a note that was refused is there", evening -> evening.marks.add("a refused note")),
            plant("G15", "a step that was refused is in the log", evening -> {
                evening.calls.add(call(Deed.RESUME, SESSION, null, 70, 71, 409));
                evening.log.add(line(20, "SESSION_RESUMED", "GROUP", null));
                evening.everybodyReads();
            }),
            plant("G15", "an error is followed by a refusal, and happened", evening -> {
                evening.calls.add(new Call(
                        Deed.WRITE_NOTE,
                        SESSION,
                        "a lost note",
                        List.of(new Attempt(0, 70, 71, 503), new Attempt(1, 72, 73, 409))));
                evening.marks.add("a lost note");
            }),
            plant(
                    "G15",
                    "who was told that they left is still in",
                    evening -> evening.people.set(0, new Person(AYA, SESSION, "DREAMING", true))),
            plant("G7", "an event is missing", evening -> evening.toldTo(CELIA).remove(1)),
            plant(
                    "G7",
                    "the last event is missing",
                    evening -> evening.toldTo(JUN).removeLast()),
            plant(
                    "G7",
                    "an event comes twice",
                    evening ->
                            evening.toldTo(CELIA).add(1, evening.toldTo(CELIA).getFirst())),
            plant(
                    "G7",
                    "events come in another order",
                    evening -> evening.toldTo(JUN).add(evening.toldTo(JUN).remove(1))),
            plant("G7", "numbers have a gap", evening -> {
                Told last = evening.toldTo(CELIA).removeLast();
                evening.toldTo(CELIA).add(new Told("group-9", last.type(), last.time()));
            }),
            plant(
                    "G7",
                    "somebody is told what they may not know",
                    evening -> evening.toldTo(CELIA)
                            .add(1, new Told("group-2", "note.written", Instant.ofEpochSecond(4)))),
            plant(
                    "G7",
                    "somebody who left is told what comes then",
                    evening -> evening.toldTo(READING_AYA)
                            .add(new Told("group-4", "message.sent", Instant.ofEpochSecond(6)))),
            plant(
                    "G7",
                    "a reader is told of a gap",
                    evening -> evening.toldTo(CELIA).addFirst(new Told("gap-0", "gap", Instant.EPOCH))),
            plant(
                    "G7",
                    "an event is missing in all that concerns somebody",
                    evening -> evening.toldTo(JUN_EVERYWHERE).remove(2)),
            plant("G7", "an event never comes to the webhook", evening -> evening.received.removeLast()),
            plant(
                    "G7",
                    "the webhook is told of something before what came earlier",
                    evening -> evening.received.add(1, evening.received.removeLast())),
            plant(
                    "G7",
                    "the webhook is told what is not for everybody",
                    evening -> evening.received.add(
                            new Told(SESSION + "-group-4", "note.written", Instant.ofEpochSecond(4)))),
            plant("G15", "a sign of being there is lost", evening -> evening.seen.clear()),
            plant(
                    "G15",
                    "an earlier sign takes the place of a later one",
                    evening -> evening.calls.add(
                            call(Deed.BE_THERE, SESSION, null, SECONDS.toNanos(5), SECONDS.toNanos(6), 200))),
            plant("G4", "who comes is told of twice", evening -> {
                evening.log.add(line(20, "PRESENCE_BEGAN", "DUTY", null));
                evening.everybodyReads();
            }),
            plant("SAF-01", "who gives signs is missed", evening -> {
                evening.log.add(line(20, "WATCH_SILENCE_NOTICED", "DUTY", null));
                evening.everybodyReads();
            }),
            plant(
                    "G14",
                    "a stop waits too long",
                    evening -> evening.calls.add(
                            call(Deed.STOP, BEN, null, 100, 101 + Promises.LONGEST_STOP.toNanos(), 200))),
            plant(
                    "G14",
                    "an instance that runs does not answer a stop",
                    evening -> evening.calls.add(call(Deed.SAFE_STOP, SESSION, null, 100, 101, 0))),
            plant("G16", "work of a dead instance is left", evening -> evening.leftAlone.add("forget-keys")),
            plant("G17", "a reading that was acknowledged is lost", evening -> evening.readings.removeFirst()),
            plant("G17", "a reading in the dream is said to have come before, and is lost", evening -> {
                Call call = call(Deed.SEND_READINGS, BEN, null, SECONDS.toNanos(3), SECONDS.toNanos(4), 200);
                evening.sent.add(new Sent(call, BOOT, Set.of(1L), Set.of(), new Receipt(0, 1)));
            }),
            plant("G17", "a reading is kept twice", evening -> evening.readings.add(new Reading(AYA, BOOT, 1))),
            plant(
                    "G17",
                    "a reading that was refused is kept",
                    evening -> evening.readings.add(new Reading(AYA, BOOT, 3))),
            plant(
                    "G17",
                    "a reading is kept that nobody sent",
                    evening -> evening.readings.add(new Reading(BEN, BOOT, 3))),
            plant("G17", "a reading of somebody who had withdrawn is kept", evening -> {
                evening.sent.add(new Sent(
                        call(Deed.SEND_READINGS, AYA, null, 60, 61, 200),
                        BOOT,
                        Set.of(4L),
                        Set.of(),
                        new Receipt(1, 0)));
                evening.readings.add(new Reading(AYA, BOOT, 4));
            }),
            plant("CON-07", "a device is not told that its wearer left", evening -> evening.commands.remove(1)),
            plant(
                    "CON-07",
                    "a device is told twice",
                    evening -> evening.commands.add(
                            new Command(UUID.randomUUID(), AYA, AYA, Instant.ofEpochSecond(5), true))),
            plant(
                    "CON-07",
                    "a device lets go of somebody who dreams",
                    evening -> evening.commands.add(
                            new Command(UUID.randomUUID(), BEN, BEN, Instant.ofEpochSecond(3), true))),
            plant("CON-07", "a device never hears of its command", evening -> evening.offers.removeLast()),
            plant(
                    "CON-07",
                    "a device does not hear again of it",
                    evening -> evening.offers.add(1, new Offer(AYA, 24, 25, Set.of()))),
            plant(
                    "CON-07",
                    "a device hears of it after its acknowledgement",
                    evening -> evening.offers.add(new Offer(AYA, 90, 91, Set.of(SECOND)))),
            plant(
                    "G15",
                    "an acknowledgement is lost",
                    evening -> evening.commands.set(0, new Command(FIRST, AYA, AYA, Instant.ofEpochSecond(2), true))));

    private static Map.Entry<String, Map.Entry<String, Consumer<Evening>>> plant(
            String promise, String what, Consumer<Evening> plant) {
        return entry(what, entry(promise, plant));
    }

    @TestFactory
    List<DynamicTest> findsWhatIsBroken() {
        List<DynamicTest> tests = new ArrayList<>();
        PLANTS.forEach((what, plant) -> tests.add(DynamicTest.dynamicTest(plant.getKey() + ": " + what, () -> {
            Evening evening = new Evening();
            plant.getValue().accept(evening);
            assertThat(evening.broken()).isNotEmpty().allMatch(broken -> broken.startsWith(plant.getKey() + ": "));
        })));
        return tests;
    }

    @Test
    void findsNothingWhereNothingIsBroken() {
        assertThat(new Evening().broken()).isEmpty();
    }

    @Test
    void whatNobodyAnsweredMayHaveHappenedOrNot() {
        Evening evening = new Evening();
        evening.calls.add(call(Deed.WRITE_NOTE, SESSION, "a note into the blue", 70, 71, 0));
        assertThat(evening.broken()).isEmpty();
        evening.marks.add("a note into the blue");
        assertThat(evening.broken()).isEmpty();
    }

    /** As Standard Webhooks says: receivers drop by its id what they have already. */
    @Test
    void theWebhookMayBeToldAgainWhatItWasToldBefore() {
        Evening evening = new Evening();
        evening.received.add(evening.received.getFirst());
        evening.received.add(2, evening.received.get(1));
        assertThat(evening.broken()).isEmpty();
    }

    @Test
    void somebodyMayLeaveInTheMillisecondInWhichTheDreamEnds() {
        Evening evening = new Evening();
        evening.log.add(new Line(SESSION, 9, "ENROLLMENT_WITHDREW", "NEAR", BEN, Instant.ofEpochSecond(7)));
        evening.people.set(1, new Person(BEN, SESSION, "WITHDRAWN", true));
        evening.everybodyReads();
        assertThat(evening.broken()).isEmpty();
    }

    @Test
    void anInstanceThatIsPausedNeedNotAnswer() {
        Evening evening = new Evening();
        evening.calls.add(call(Deed.STOP, BEN, null, 100, 101, 0));
        evening.outages.add(new Outage(0, 90, 110));
        assertThat(evening.broken()).isEmpty();
    }

    /** It starts, Aya is out for a while and leaves in the end, Ben stays; a note and a message are written. */
    private static final class Evening {

        final List<Line> log = new ArrayList<>(List.of(
                line(1, "SESSION_STARTED", "GROUP", null),
                line(2, "ENROLLMENT_STEPPED_OUT", "NEAR", AYA),
                line(3, "ENROLLMENT_CAME_BACK", "NEAR", AYA),
                line(4, "NOTE_WRITTEN", "DUTY", null),
                line(5, "ENROLLMENT_WITHDREW", "NEAR", AYA),
                line(6, "MESSAGE_SENT", "GROUP", null),
                line(7, "SESSION_SURFACED", "GROUP", null),
                line(8, "PRESENCE_BEGAN", "DUTY", null)));
        final List<Person> people = new ArrayList<>(
                List.of(new Person(AYA, SESSION, "WITHDRAWN", true), new Person(BEN, SESSION, "SURFACED", true)));
        final List<String> marks = new ArrayList<>(List.of("a note", "a message"));
        final List<Reading> readings = new ArrayList<>(List.of(new Reading(AYA, BOOT, 1), new Reading(AYA, BOOT, 2)));
        final List<Command> commands = new ArrayList<>(List.of(
                new Command(FIRST, AYA, AYA, Instant.ofEpochSecond(2), false),
                new Command(SECOND, AYA, AYA, Instant.ofEpochSecond(5), false),
                new Command(THIRD, BEN, BEN, Instant.ofEpochSecond(7), true)));
        final List<String> leftAlone = new ArrayList<>();
        final List<Call> calls = new ArrayList<>(List.of(
                call(Deed.START, SESSION, null, 10, 11, 200),
                call(Deed.BE_THERE, SESSION, null, 12, 13, 200),
                call(Deed.STOP, AYA, null, 20, 21, 200),
                call(Deed.ACKNOWLEDGE, FIRST, null, 26, 27, 200),
                call(Deed.COME_BACK, AYA, null, 30, 31, 200),
                new Call(
                        Deed.WRITE_NOTE,
                        SESSION,
                        "a note",
                        List.of(new Attempt(0, 40, 41, 0), new Attempt(0, 42, 43, 503), new Attempt(1, 44, 45, 201))),
                call(Deed.WRITE_NOTE, SESSION, "a refused note", 46, 47, 409),
                call(Deed.WITHDRAW, AYA, null, 50, 51, 200),
                call(Deed.ACKNOWLEDGE, SECOND, null, 54, 55, 200),
                call(Deed.COME_BACK, AYA, null, 56, 57, 409),
                call(Deed.LEAVE_MESSAGE, SESSION, "a message", 58, 59, 201),
                call(Deed.END, SESSION, null, 62, 63, 200)));
        final List<Sent> sent = new ArrayList<>(List.of(new Sent(
                call(Deed.SEND_READINGS, AYA, null, 22, 23, 200),
                BOOT,
                Set.of(1L, 2L),
                Set.of(3L),
                new Receipt(2, 0))));
        final List<Offer> offers = new ArrayList<>(List.of(
                new Offer(AYA, 22, 23, Set.of(FIRST)),
                new Offer(AYA, 28, 29, Set.of()),
                new Offer(AYA, 52, 53, Set.of(SECOND)),
                new Offer(BEN, 64, 65, Set.of(THIRD))));
        final List<Outage> outages = new ArrayList<>();
        final Map<UUID, Instant> seen = new HashMap<>(Map.of(SESSION, Instant.ofEpochSecond(1)));
        final Map<Reader, List<Told>> told = new LinkedHashMap<>();
        final List<Told> received = new ArrayList<>();

        Evening() {
            everybodyReads();
        }

        List<Told> toldTo(Reader reader) {
            return Objects.requireNonNull(told.get(reader));
        }

        void everybodyReads() {
            List.of(CELIA, JUN, JUN_EVERYWHERE, READING_AYA).forEach(reader -> told.put(reader, view(reader)));
            received.clear();
            view(CELIA)
                    .forEach(event -> received.add(new Told(SESSION + "-" + event.id(), event.type(), event.time())));
        }

        /** Aya hears no more once she has left. */
        List<Told> view(Reader reader) {
            List<Told> view = new ArrayList<>();
            for (Line line : log) {
                if (line.type().equals("ENROLLMENT_WITHDREW") && line.about().equals(reader.enrollment())) {
                    break;
                }
                if (reader.sees(line)) {
                    view.add(new Told("group-" + (view.size() + 1), line.told(), line.at()));
                }
            }
            return view;
        }

        List<String> broken() {
            History history = new History(Instant.EPOCH, 0);
            calls.forEach(history::add);
            sent.forEach(history::add);
            offers.forEach(history::add);
            outages.forEach(history::add);
            told.forEach((reader, events) -> {
                history.follows(reader);
                events.forEach(event -> history.add(reader, event));
            });
            received.forEach(event -> history.receive(SESSION, event));
            return Promises.broken(history, new Stored(log, people, marks, readings, commands, seen, leftAlone));
        }
    }

    /** It happens in the second of its number. */
    private static Line line(long seq, String type, String audience, @Nullable UUID enrollment) {
        return new Line(SESSION, seq, type, audience, enrollment, Instant.ofEpochSecond(seq));
    }

    private static Call call(Deed deed, UUID about, @Nullable String mark, long asked, long answered, int status) {
        return new Call(deed, about, mark, List.of(new Attempt(0, asked, answered, status)));
    }
}
