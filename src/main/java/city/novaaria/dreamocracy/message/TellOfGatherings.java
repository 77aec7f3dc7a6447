package city.novaaria.dreamocracy.message;

import city.novaaria.dreamocracy.gathering.GatheringNews;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.Ids;
import city.novaaria.dreamocracy.kernel.Rows;
import city.novaaria.dreamocracy.kernel.Texts;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** One message for each language that there is, however many people; of when it is by the clocks of the house. */
@Component
class TellOfGatherings implements GatheringNews {

    private final Messages messages;
    private final Deliveries deliveries;
    private final Rows rows;

    TellOfGatherings(Messages messages, Deliveries deliveries, Rows rows) {
        this.messages = messages;
        this.deliveries = deliveries;
        this.rows = rows;
    }

    @Override
    public void leave(News news, Collection<String> subjects, Actor by, Instant at) {
        Map<String, Locale> languages = languages(subjects);
        subjects.stream()
                .collect(Collectors.groupingBy(subject -> Texts.in(languages.getOrDefault(subject, Locale.ENGLISH))
                        .language()))
                .forEach((language, people) -> {
                    Message message = messages.saveAndFlush(
                            new Message(new MessageId(Ids.next()), news, text(news, Texts.in(language)), by, at));
                    deliveries.deliverOfGathering(message.id(), people);
                });
    }

    private static String text(News news, Texts texts) {
        Instant next = news.next();
        if (next == null) {
            return texts.say(
                    news.kind() == Kind.CANCELLED ? "gathering.cancelled-begun" : "gathering.no-more",
                    Map.of("title", news.title(), "place", news.place()));
        }
        DateTimeFormatter clock = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(texts.language())
                .withZone(news.zone());
        return texts.say(
                switch (news.kind()) {
                    case NEAR -> "gathering.near";
                    case MOVED_UP -> "gathering.moved-up";
                    case MOVED -> "gathering.moved";
                    case CANCELLED -> "gathering.cancelled";
                },
                Map.of("title", news.title(), "when", clock.format(next), "place", news.place()));
    }

    /** Of those who are on record as participants, which they prefer. */
    private Map<String, Locale> languages(Collection<String> subjects) {
        Map<String, Locale> languages = new HashMap<>();
        rows.ask("""
                        select p.subject, coalesce(k.preferred_language, p.preferred_language) as language
                        from participant p left join participant k on k.id = p.merged_into
                        where p.subject = any (?)""").param(Rows.texts(subjects)).query(row -> {
            languages.put(row.getString("subject"), Locale.forLanguageTag(row.getString("language")));
        });
        return languages;
    }
}
