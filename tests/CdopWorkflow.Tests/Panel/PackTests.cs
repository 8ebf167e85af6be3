using CdopWorkflow.Reviews.Data;
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
            .ShowsError("Take out “1 Invented Street” (Address), or confirm that it is harmless")
            .ShowsError("Take out “zz991aa” (Postcode), or confirm that it is harmless");

        page = await page.SubmitAsync("Save and sign off", ("Form.Summary", "The baby was found at 10 March Road."), ("Form.Harmless", "10 March"));
        page.Shows("Pack signed off");
    }

    [Fact]
    public async Task A_pack_without_a_summary_is_not_signed_off_and_a_draft_is_kept()
    {
        await using var panel = await APanel.WithAReviewAsync();
        var page = await panel.Coordinator.GetAsync($"/reviews/{panel.Reference}/pack");

        (await page.SubmitAsync("Save and sign off")).ShowsError("Enter the summary of the case");
        (await page.SubmitAsync("Save draft", ("Form.Summary", "Ferdinand, to be taken out"))).Shows("Pack saved as a draft").Shows("Ferdinand, to be taken out");
        Assert.False(await panel.App.UseAsync((ReviewsDb db) => db.Set<CdopWorkflow.Reviews.Packs.Pack>().AnyAsync(pack => pack.SignedOffAt != null)));
    }

    [Fact]
    public async Task A_pack_speaks_in_bands_and_kinds_and_says_what_is_not_known()
    {
        await using var panel = await APanel.HasDeclaredAsync();

        var pack = await panel.Doctor.GetAsync(panel.Home);

        pack.Shows("28 to 89 days").Shows("January 2025 to March 2025").Shows("Blackburn with Darwen").Shows("Home")
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
}
