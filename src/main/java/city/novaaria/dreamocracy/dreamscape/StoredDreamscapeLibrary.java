package city.novaaria.dreamocracy.dreamscape;

import static city.novaaria.dreamocracy.kernel.Columns.uuid;

import city.novaaria.dreamocracy.charter.Scope;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.AnyOf;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.vocabulary.Vocabulary;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers from the tables; a draft does not exist for other modules. */
@Component
class StoredDreamscapeLibrary implements DreamscapeLibrary, SceneLibrary, Announcements, Drafts {

    /** Each is asked about on its own, whatever the dreamscape: a design cannot leave one out (CON-03). */
    private static final Set<Scope> SCOPES = Collections.unmodifiableSet(EnumSet.allOf(Scope.class));

    private final DreamscapeVersions versions;
    private final KeepMakers makers;
    private final Vocabulary vocabulary;
    private final JdbcClient jdbc;

    StoredDreamscapeLibrary(DreamscapeVersions versions, KeepMakers makers, Vocabulary vocabulary, JdbcClient jdbc) {
        this.versions = versions;
        this.makers = makers;
        this.vocabulary = vocabulary;
        this.jdbc = jdbc;
    }

    @Override
    public Optional<FrozenVersion> frozen(VersionId version) {
        return versions.frozen(version).map(found -> found.frozen(vocabulary));
    }

    @Override
    public Optional<FrozenVersion> frozen(SanctuaryId sanctuary, DreamscapeId dreamscape, int number) {
        return versions.frozen(sanctuary, dreamscape, number).map(found -> found.frozen(vocabulary));
    }

    @Override
    public Optional<FrozenScene> scene(SanctuaryId sanctuary, DreamscapeId dreamscape, int number, int scene) {
        return versions.frozen(sanctuary, dreamscape, number)
                .filter(found -> scene <= found.content().scenes().size())
                .map(found -> new FrozenScene(
                        found.id(),
                        scene,
                        Set.copyOf(found.content().scenes().get(scene - 1).fearIds())));
    }

    @Override
    public Optional<Begun> begun(SanctuaryId sanctuary) {
        return jdbc.sql("""
                        select d.id, (select max(v.number) from dreamscape_version v
                                      where v.dreamscape_id = d.id and v.state = 'DRAFT') as draft
                        from dreamscape d
                        where d.sanctuary_id = :sanctuary and d.retired_at is null
                        order by d.id desc fetch first 1 row only""")
                .param("sanctuary", sanctuary.value())
                .query((row, _) -> new Begun(new DreamscapeId(uuid(row, "id")), row.getObject("draft", Integer.class)))
                .optional();
    }

    @Override
    public boolean retired(DreamscapeId dreamscape) {
        return jdbc.sql("select retired_at is not null from dreamscape where id = :dreamscape")
                .param("dreamscape", dreamscape.value())
                .query(Boolean.class)
                .single();
    }

    @Override
    public boolean ended(VersionId version) {
        return jdbc.sql("select ended_at is not null from dreamscape_version where id = :version")
                .param("version", version.value())
                .query(Boolean.class)
                .single();
    }

    @Override
    public Set<VersionId> ended(Collection<VersionId> versions) {
        return versions.isEmpty()
                ? Set.of()
                : Set.copyOf(
                        jdbc.sql("select id from dreamscape_version where id in (:versions) and ended_at is not null")
                                .param(
                                        "versions",
                                        versions.stream().map(VersionId::value).toList())
                                .query((row, _) -> new VersionId(uuid(row, "id")))
                                .list());
    }

    @Override
    @Transactional
    public void end(VersionId version, Actor by, Instant at) {
        DreamscapeVersion ended = versions.frozen(version).orElseThrow();
        ended.end(by, at);
        versions.save(ended);
    }

    @Override
    public Map<VersionId, Announced> announced(Collection<VersionId> ids) {
        return ids.isEmpty()
                ? Map.of()
                : versions.frozen(AnyOf.ids(ids)).stream()
                        .collect(Collectors.toMap(DreamscapeVersion::id, found -> found.announced(vocabulary)));
    }

    @Override
    @Transactional
    public void publish(VersionId version, Actor by, Instant at) {
        DreamscapeVersion approved = versions.frozen(version).orElseThrow();
        approved.publish(by, at);
        versions.save(approved);
    }

    @Override
    public Set<String> makers(DreamscapeId dreamscape) {
        return jdbc.sql("select subject from dreamscape_maker where dreamscape_id = :dreamscape")
                .param("dreamscape", dreamscape.value())
                .query(String.class)
                .set();
    }

    @Override
    public Set<DreamscapeId> madeBy(Collection<String> subjects, Collection<DreamscapeId> dreamscapes) {
        return dreamscapes.isEmpty()
                ? Set.of()
                : jdbc
                        .sql("""
                                select dreamscape_id from dreamscape_maker
                                where dreamscape_id in (:dreamscapes) and subject in (:subjects)""")
                        .param(
                                "dreamscapes",
                                dreamscapes.stream().map(DreamscapeId::value).toList())
                        .param("subjects", subjects)
                        .query(UUID.class)
                        .list()
                        .stream()
                        .map(DreamscapeId::new)
                        .collect(Collectors.toSet());
    }

    @Override
    public void changedBy(String subject, VersionId version) {
        makers.keep(version, subject);
    }

    @Override
    public Optional<Disclosure> disclosure(VersionId version) {
        return versions.frozen(version).map(this::disclosure);
    }

    @Override
    public List<Judged> judge(VersionId version, List<Integer> answers) {
        List<Content.Question> questions =
                versions.frozen(version).orElseThrow().content().disclosure().questions();
        return IntStream.range(0, questions.size())
                .mapToObj(i -> new Judged(
                        questions.get(i).critical(),
                        i < answers.size() && questions.get(i).answer().equals(answers.get(i))))
                .toList();
    }

    @Override
    public List<String> raisedSince(VersionId earlier, VersionId later) {
        return Raised.say(versions.frozen(later)
                .orElseThrow()
                .raisedSince(versions.frozen(earlier).orElseThrow(), vocabulary));
    }

    private Disclosure disclosure(DreamscapeVersion version) {
        return new Disclosure(
                version.number(),
                version.content().disclosures().stream()
                        .map(StoredDreamscapeLibrary::text)
                        .toList(),
                SCOPES,
                version.facts(vocabulary).necessaryScopes());
    }

    private static Text text(Content.DisclosureText written) {
        return new Text(
                written.language(),
                written.text(),
                written.sha256(),
                written.questions().stream()
                        .map(question -> new Question(question.prompt(), List.copyOf(question.choices())))
                        .toList());
    }
}
