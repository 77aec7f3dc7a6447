package city.novaaria.dreamocracy.dreamscape;

import city.novaaria.dreamocracy.charter.Scope;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers from the tables; a draft does not exist for other modules. */
@Component
class StoredDreamscapeLibrary implements DreamscapeLibrary {

    /** Each is asked about on its own, whatever the dreamscape: a design cannot leave one out (CON-03). */
    private static final Set<Scope> SCOPES = Collections.unmodifiableSet(EnumSet.allOf(Scope.class));

    private final DreamscapeVersions versions;

    StoredDreamscapeLibrary(DreamscapeVersions versions) {
        this.versions = versions;
    }

    @Override
    public Optional<FrozenVersion> frozen(VersionId version) {
        return versions.frozen(version).map(DreamscapeVersion::frozen);
    }

    @Override
    public Optional<FrozenVersion> frozen(SanctuaryId sanctuary, DreamscapeId dreamscape, int number) {
        return versions.frozen(sanctuary, dreamscape, number).map(DreamscapeVersion::frozen);
    }

    @Override
    @Transactional
    public void publish(VersionId version, Actor by, Instant at) {
        DreamscapeVersion approved = versions.frozen(version).orElseThrow();
        approved.publish(by, at);
        versions.save(approved);
    }

    @Override
    public Optional<Disclosure> disclosure(VersionId version) {
        return versions.frozen(version).map(StoredDreamscapeLibrary::disclosure);
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

    private static Disclosure disclosure(DreamscapeVersion version) {
        Content.DisclosureText written = version.content().disclosure();
        List<Question> questions = written.questions().stream()
                .map(question -> new Question(question.prompt(), List.copyOf(question.choices())))
                .toList();
        return new Disclosure(
                version.number(),
                written.language(),
                written.text(),
                version.disclosureSha256(),
                questions,
                SCOPES,
                version.facts().necessaryScopes());
    }
}
