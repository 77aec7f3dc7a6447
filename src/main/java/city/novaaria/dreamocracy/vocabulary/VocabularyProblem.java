package city.novaaria.dreamocracy.vocabulary;

import city.novaaria.dreamocracy.problems.ProblemType;

/** What can be wrong about a new word. */
enum VocabularyProblem implements ProblemType {
    TAG_KNOWN_ALREADY(
            "There is such a tag already",
            "Use the tag that has this name or synonym, as GET /content-tags shows it; or choose another name."),
    TOO_MANY_TAGS("This sanctuary has as many tags of its own as it may have", "Use one of those that are there.");

    private final Meaning meaning;

    VocabularyProblem(String title, String remedy) {
        meaning = Meaning.conflict(title, remedy);
    }

    @Override
    public Meaning meaning() {
        return meaning;
    }
}
