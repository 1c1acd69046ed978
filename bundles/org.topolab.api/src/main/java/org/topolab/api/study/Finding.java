package org.topolab.api.study;

/**
 * One claim and what the runs say of it.
 *
 * @param claim the claim, one sentence
 * @param published what was published, with its numbers
 * @param observed what the runs show, by the published definition
 * @param reproduced whether that bears out the claim
 * @param corrected what they show by the corrected definition, with its chance level
 * @param holds whether the claim holds then
 */
public record Finding(
        String claim,
        String published,
        String observed,
        Verdict reproduced,
        String corrected,
        Verdict holds) {}
