using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Tests.Reviews;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Tests.Panel;

public sealed class PackTests
{
    [Fact]
    public async Task A_pack_is_not_signed_off_while_it_names_anyone_unless_that_is_confirmed_as_harmless()
    {
        await using var panel = await APanel.WithAReviewAsync();
        var page = await panel.Coordinator.GetAsync($"/reviews/{panel.Reference}/pack");

        page = await page.SubmitAsync("Save and sign off", ("Form.Summary", "Ferdinand was found on 10 March at 1 Invented Street, zz991aa. Home visits had been made."));
        page.ShowsError("Take out “Ferdinand” (Name), or confirm that it is harmless")
            .ShowsError("Take out “10 March” (Date), or confirm that it is harmless")
            .ShowsError("Take out “1 Invented Street” (Place), or confirm that it is harmless")
            .ShowsError("Take out “zz991aa” (Postcode), or confirm that it is harmless");

        page = await page.SubmitAsync("Save and sign off", ("Form.Summary", "The baby was found on 10 March."));
        page.ShowsError("Take out “10 March” (Date)");
        page = await page.SubmitAsync("Save and sign off", ("Form.Finds[0].Verdict", "Keep"));
        page.Shows("Pack signed off");
    }

    [Fact]
    public async Task The_finder_knows_who_works_on_the_case_and_what_others_call_it()
    {
        await using var panel = await APanel.WithAReviewAsync();
        var (coordinator, reference, day) = (panel.Coordinator, panel.Reference, new DateOnly(2025, 3, 10));
        await coordinator.DoAsync(reference, "family/key-worker", [("Form.Name", "Ottilie Quandry"), .. Coordinators.Date("On", day)]);
        await coordinator.DoAsync(reference, "family/change-key-worker", [("Form.Name", "Percival Wexmoor"), .. Coordinators.Date("On", day)]);
        await coordinator.DoAsync(reference, "name-leads", ("Form.LeadInvestigator", "DI Zebedee Marlowick, Example Police, 01632 960004"));
        await coordinator.DoAsync(reference, "open-hold", [("Form.Kind", "Inquest"), ("Form.Gates", "Panel"), ("Form.OutsideReference", "Lancaster INQ/0417 2025"), .. Coordinators.Date("OpenedOn", day)]);

        var page = await coordinator.GetAsync($"/reviews/{reference}/pack");
        page = await page.SubmitAsync("Save and sign off", ("Form.Summary", "Ms Quandry told Percival that Marlowick had the papers of inq 0417. The police came in 2025."));
        Assert.Equal(
            ["Ms Quandry", "Percival", "Marlowick", "inq 0417"],
            page.Errors.Where(error => error.StartsWith("Take out", StringComparison.Ordinal)).Select(error => error.Split('“', '”')[1]));
    }

    [Fact]
    public async Task A_pack_without_a_summary_is_not_signed_off_and_a_draft_is_kept()
    {
        await using var panel = await APanel.WithAReviewAsync();
        var page = await panel.Coordinator.GetAsync($"/reviews/{panel.Reference}/pack");

        page = await page.SubmitAsync("Save and sign off");
        page.ShowsError("Enter the summary of the case");
        (await page.SubmitAsync("Save draft", ("Form.Summary", "Ferdinand, to be taken out"))).Shows("Pack saved as a draft").Shows("Ferdinand, to be taken out");
        Assert.False(await panel.App.UseAsync((ReviewsDb db) => db.Set<CdopWorkflow.Reviews.Packs.Pack>().AnyAsync(pack => pack.SignedOffAt != null)));
    }

    [Fact]
    public async Task A_pack_speaks_in_bands_and_kinds_and_says_what_is_not_known()
    {
        await using var panel = await APanel.HasDeclaredAsync();

        var pack = await panel.Doctor.GetAsync(panel.Home);

        pack.Shows("28 to 89 days").Shows("Month of death March 2025").Shows("Blackburn with Darwen").Shows("Home")
            .Shows("Health visiting return received").Shows("Housing return not received").Shows("Overcrowding not known");
        foreach (var secret in new[] { "Testa", "Ferdinand", "18 December 2024", "10 March 2025", "Invented Street", "ZZ99", panel.Reference })
        {
            Assert.DoesNotContain(secret, pack.Body, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public async Task A_pack_does_not_change_while_its_panel_reads_it()
    {
        await using var panel = await APanel.MeetsAsync();
        var page = await panel.Coordinator.GetAsync($"/reviews/{panel.Reference}/pack");

        (await page.SubmitAsync("Save draft", ("Form.Summary", "Another story"))).ShowsError("Take the review off the agenda before you change its pack");

        (await panel.DeclareAsync(panel.Doctor, "None")).Shows(APanel.Summary);
    }

    [Fact]
    public async Task What_is_taken_out_is_replaced_wherever_it_stands_and_what_is_harmless_is_so_only_where_it_was_seen()
    {
        await using var panel = await APanel.WithAReviewAsync();
        var page = await panel.Coordinator.GetAsync($"/reviews/{panel.Reference}/pack");

        page = await page.SubmitAsync("Save draft", ("Form.Summary", "Testa slept. A health visitor met Testa twice. A plant called Ferdinand stood there."));
        page = await page.SubmitAsync("Save draft", ("Form.Finds[0].Verdict", "Replace"), ("Form.Finds[0].Replacement", "the baby"), ("Form.Finds[1].Verdict", "Keep"));
        page.Shows("The baby slept. A health visitor met the baby twice. A plant called Ferdinand stood there.").Shows("Every passage is answered");

        page = await page.SubmitAsync("Save and sign off", ("Form.Summary", "Testa slept. A plant called Ferdinand stood there. Then Ferdinand woke."));
        page.ShowsError("Take out “Ferdinand” (Name), or confirm that it is harmless");
        page = await page.SubmitAsync("Save draft", ("Form.Finds[0].Verdict", "Replace"), ("Form.Finds[0].Replacement", "Mr Testa"));
        page.ShowsError("“Mr Testa” still holds “Mr Testa” (Name)");
    }

    [Fact]
    public async Task Nicknames_and_schools_that_the_coordinator_names_are_looked_for_and_all_can_be_taken_out_at_once()
    {
        await using var panel = await APanel.WithAReviewAsync();
        var page = await panel.Coordinator.GetAsync($"/reviews/{panel.Reference}/pack");

        page = await page.SubmitAsync("Save and sign off", ("Form.Summary", "Little Fudge went to larkspur infants on 3 April with Ferdi."), ("Form.Others", "Fudge\nLarkspur Infants"));
        page.ShowsError("“Fudge”").ShowsError("“larkspur infants”").ShowsError("“Ferdi”").ShowsError("“3 April”");
        page = await page.SubmitAsync("Take out all");
        page.Shows("Little [name] went to [place] on [date] with the child.");
        (await page.SubmitAsync("Save and sign off")).Shows("Pack signed off");
    }

    [Fact]
    public async Task Whatever_changes_a_signed_pack_takes_the_signature_away()
    {
        await using var panel = await APanel.WithAReviewAsync();
        await panel.SignOffAsync();
        var page = await panel.Coordinator.GetAsync($"/reviews/{panel.Reference}/pack");

        await page.SubmitAsync("Save draft", ("Form.Summary", "Another story"));

        Assert.False(await panel.App.UseAsync((ReviewsDb db) => db.Set<CdopWorkflow.Reviews.Packs.Pack>().AnyAsync(pack => pack.SignedOffAt != null || pack.SignedContent != null)));
    }

    [Fact]
    public async Task Nobody_signs_what_somebody_else_wrote_in_the_meantime()
    {
        await using var panel = await APanel.WithAReviewAsync();
        var mine = await panel.Coordinator.GetAsync($"/reviews/{panel.Reference}/pack");
        var theirs = await panel.Coordinator.GetAsync($"/reviews/{panel.Reference}/pack");
        await theirs.SubmitAsync("Save draft", ("Form.Summary", "Their story"));

        mine = await mine.SubmitAsync("Save and sign off", ("Form.Summary", "My story"));
        mine.ShowsError("The pack has changed since you opened this page").Shows("My story");
        (await mine.SubmitAsync("Save and sign off")).Shows("Pack signed off");
    }

    [Fact]
    public async Task The_panel_reads_the_pack_as_it_was_signed_and_the_coordinator_sees_that_a_return_came_in_since()
    {
        await using var panel = await APanel.HasDeclaredAsync();
        await panel.App.UseAsync(async (ReviewsDb db) =>
        {
            (await db.Reviews.Include(review => review.Returns).SingleAsync()).Returns.Single(known => known.Agency == "Housing").ReceivedOn = new DateOnly(2025, 4, 1);
            await db.SaveChangesAsync();
        });

        (await panel.Doctor.GetAsync(panel.Home)).Shows("Housing return not received");
        (await panel.Coordinator.GetAsync($"/reviews/{panel.Reference}/pack")).Shows("The returns have changed since the pack was signed off");
    }

    [Fact]
    public async Task A_printed_pack_names_its_reader_and_is_audited()
    {
        await using var panel = await APanel.HasDeclaredAsync();

        var print = await panel.Doctor.GetAsync($"{panel.Home}/print");
        Assert.Contains("Copy of Doctor Invented, 10 March 2025", print.Body, StringComparison.Ordinal);
        print.Shows(APanel.Summary);
        Assert.Contains(await panel.App.AuditAsync(panel.Reference), entry => entry.StartsWith("PackPrinted: ", StringComparison.Ordinal));

        await panel.DeclareAsync(panel.Doctor, "Conflict", "I have recognised the family");
        (await panel.Doctor.GetAsync($"{panel.Home}/print")).Shows("closed to you for this review only");
    }
}
