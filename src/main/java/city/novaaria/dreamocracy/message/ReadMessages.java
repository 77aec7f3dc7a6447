package city.novaaria.dreamocracy.message;

import city.novaaria.dreamocracy.http.KeysetBranch;
import city.novaaria.dreamocracy.http.KeysetPages;
import city.novaaria.dreamocracy.http.Page;
import city.novaaria.dreamocracy.http.PageAsk;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.AtomicStep;
import city.novaaria.dreamocracy.kernel.ServerClock;
import city.novaaria.dreamocracy.kernel.SessionId;
import city.novaaria.dreamocracy.message.Deliveries.Got;
import city.novaaria.dreamocracy.message.Deliveries.Reader;
import city.novaaria.dreamocracy.participant.GuardianRegister;
import city.novaaria.dreamocracy.problems.Refused;
import city.novaaria.dreamocracy.session.PlannedSession;
import city.novaaria.dreamocracy.session.SessionRegister;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Shows people what was left for them, and guardians what was left for minors for whom they speak, in the houses where they
 * do. Each marks it as read for themselves.
 */
@Component
class ReadMessages {

    private final Messages messages;
    private final Deliveries deliveries;
    private final SessionRegister sessions;
    private final GuardianRegister guardians;
    private final KeysetPages pages;
    private final ServerClock clock;

    ReadMessages(
            Messages messages,
            Deliveries deliveries,
            SessionRegister sessions,
            GuardianRegister guardians,
            KeysetPages pages,
            ServerClock clock) {
        this.messages = messages;
        this.deliveries = deliveries;
        this.sessions = sessions;
        this.guardians = guardians;
        this.pages = pages;
        this.clock = clock;
    }

    /** For who may write there, and for whoever got it; what people of a gathering are told is for them alone. */
    @Transactional(readOnly = true)
    public Shown look(Caller caller, MessageId id) {
        Message message = messages.findById(id).orElseThrow(Refused::notFound);
        return reader(caller)
                .flatMap(reader -> got(reader, message))
                .map(got -> Shown.of(message, got))
                .orElseGet(() -> ofWriter(caller, message));
    }

    private Shown ofWriter(Caller caller, Message message) {
        SessionId id = message.sessionId();
        if (id == null) {
            throw Refused.notFound();
        }
        PlannedSession session = sessions.find(id);
        if (!caller.holds(session.sanctuaryId(), Role.ORGANIZER) && !session.isAccompaniedBy(caller)) {
            throw Refused.notFound();
        }
        return Shown.of(message, Got.BY_OTHERS);
    }

    @AtomicStep
    public Shown read(Caller caller, MessageId id) {
        Message message = messages.findById(id).orElseThrow(Refused::notFound);
        Reader reader = reader(caller).orElseThrow(Refused::notFound);
        deliveries.markRead(reader, id, got(reader, message).orElseThrow(Refused::notFound), clock.now());
        return Shown.of(message, got(reader, message).orElseThrow(Refused::notFound));
    }

    private Optional<Got> got(Reader reader, Message message) {
        return Optional.ofNullable(deliveries.got(reader, List.of(message.id())).get(message.id()));
    }

    @Transactional(readOnly = true)
    public MyMessagePage mine(Caller caller, PageAsk ask) {
        return reader(caller)
                .map(reader -> mine(reader, ask))
                .orElseGet(() -> new MyMessagePage(List.of(), new Page.Position(ask.limit(), null), 0));
    }

    private MyMessagePage mine(Reader reader, PageAsk ask) {
        Stream<KeysetBranch> ofWards =
                reader.wards().entrySet().stream().map(ward -> Messages.to(ward.getKey(), ward.getValue()));
        List<Message> found = pages.read(
                Message.class,
                Stream.of(
                                reader.own().stream().map(Messages::to),
                                reader.subjects().stream().map(Messages::to),
                                ofWards)
                        .flatMap(branches -> branches)
                        .toList(),
                ask);
        Page<MessageView> page = Page.ofAll(ask, found, message -> message.id().value(), shown -> {
            Map<MessageId, Got> got =
                    deliveries.got(reader, shown.stream().map(Message::id).toList());
            return shown.stream()
                    .map(message -> MessageView.of(message, got.getOrDefault(message.id(), Got.BY_OTHERS)))
                    .toList();
        });
        return new MyMessagePage(page.items(), page.page(), deliveries.unread(reader));
    }

    private Optional<Reader> reader(Caller caller) {
        return caller.signedIn()
                ? Optional.of(new Reader(
                        caller.participant().orElse(null),
                        caller.participants(),
                        caller.subjects(),
                        caller.participant()
                                .map(self -> guardians.minorsKnownAt(self, clock.now()))
                                .orElse(Map.of())))
                : Optional.empty();
    }

    /** A message as the caller sees it. */
    record Shown(MessageView view, long version) {

        private static Shown of(Message message, Got got) {
            return new Shown(MessageView.of(message, got), message.version());
        }

        @Override
        public String toString() {
            return "Shown";
        }
    }
}
