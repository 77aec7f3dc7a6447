package city.novaaria.dreamocracy.gallery;

import city.novaaria.dreamocracy.problems.ProblemType;

/** What can be wrong about making something of fears and showing it. */
enum GalleryProblem implements ProblemType {
    FEAR_NOT_PERMITTED(
            "A fear may not be used like this",
            "Use only fears that were cleared and that permit ART now, with the attribution that their owners chose;"
                    + " minors are never named. See `errors`."),
    ARTWORK_CHANGED(
            "The artwork is not what it was any more", "Look at it again, and send the contentSha256 that it has now.");

    private final Meaning meaning;

    GalleryProblem(String title, String remedy) {
        meaning = Meaning.conflict(title, remedy);
    }

    @Override
    public Meaning meaning() {
        return meaning;
    }
}
