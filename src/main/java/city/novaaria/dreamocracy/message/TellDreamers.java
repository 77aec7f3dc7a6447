package city.novaaria.dreamocracy.message;

import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.Columns;
import city.novaaria.dreamocracy.kernel.Ids;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.kernel.Rows;
import city.novaaria.dreamocracy.kernel.SessionId;
import city.novaaria.dreamocracy.kernel.Texts;
import city.novaaria.dreamocracy.session.PlannedSession;
import city.novaaria.dreamocracy.session.SessionRegister;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** One message for each language that there is, however many people. */
@Component
class TellDreamers implements HouseMessages {

    private final Messages messages;
    private final Deliveries deliveries;
    private final SessionRegister sessions;
    private final Rows rows;

    TellDreamers(Messages messages, Deliveries deliveries, SessionRegister sessions, Rows rows) {
        this.messages = messages;
        this.deliveries = deliveries;
        this.sessions = sessions;
        this.rows = rows;
    }

    @Override
    public void tellDreamers(SessionId session, String text, Actor by, Instant at) {
        PlannedSession planned = sessions.find(session);
        dreamersOf(session).forEach((language, people) -> {
            Message message = messages.saveAndFlush(new Message(
                    new MessageId(Ids.next()), planned, null, Texts.in(language).say(text), by, at));
            deliveries.deliver(message.id(), people);
        });
    }

    private Map<Locale, List<ParticipantId>> dreamersOf(SessionId session) {
        return rows
                .ask("""
                        select distinct p.id, p.preferred_language from enrollment e
                        join participant p on p.id = e.participant_id
                        where e.session_id = ? and e.dreaming_since is not null""")
                .param(session.value())
                .query((row, _) -> new Dreamer(
                        new ParticipantId(Columns.uuid(row, "id")),
                        Texts.in(Locale.forLanguageTag(row.getString("preferred_language")))
                                .language()))
                .list()
                .stream()
                .collect(
                        Collectors.groupingBy(Dreamer::language, Collectors.mapping(Dreamer::id, Collectors.toList())));
    }

    private record Dreamer(ParticipantId id, Locale language) {}
}
