using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Forms;
using CdopWorkflow.Reviews.Returns;
using CdopWorkflow.Reviews.Steps;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CdopWorkflow.BrowserTests.EveryPage;

/// <summary>Two links to returns whose codes were entered: of one that is being filled in, and of one that was just sent.</summary>
/// <param name="Open">Address of the first.</param>
/// <param name="Done">Address of the second.</param>
/// <param name="Sent">Id of the return that was sent.</param>
/// <param name="Cookies">Of the browser in which the codes were entered.</param>
public sealed record OpenedReturns(string Open, string Done, Guid Sent, string Cookies)
{
    private const string Code = "123456";

    public static async Task<OpenedReturns> PrepareAsync(Installation installation, ReviewAtThePanel review)
    {
        var app = installation.App;
        var sent = new AgencyReturn { Agency = "School nursing", RequestedOn = new DateOnly(2025, 8, 1), DueOn = new DateOnly(2025, 8, 22) };
        var (open, done) = await app.UseAsync<IServiceProvider, (string, string)>(async services =>
        {
            var (db, links, sealer) = (services.GetRequiredService<ReviewsDb>(), services.GetRequiredService<ReturnLinks>(), services.GetRequiredService<Sealer>());
            var known = await LoadReview.Whole(db).SingleAsync(row => row.Reference == review.Reference);
            known.Returns.Add(sent);
            var forms = new IssuedForms(1, [ShippedForms.Find(ShippedForms.Reporting)!]);
            string[] addresses = ["", ""];
            foreach (var (index, asked) in new[] { known.Returns.Single(row => row.Id == review.Return), sent }.Index())
            {
                db.ReturnForms.AddRange(forms.Copy(asked.Id));
                var (link, token) = links.Make(asked, "school.nurse@example.org");
                link.GiveCode(sealer.Seal(Code), app.Clock.GetUtcNow(), minutes: 30);
                addresses[index] = $"/returns/{token}";
            }

            await db.SaveChangesAsync();
            return (addresses[0], addresses[1]);
        });
        var cookies = await EnterCodesAsync(installation, open, done);
        await app.UseAsync<ReviewsDb>(async db =>
        {
            (await db.Set<AgencyReturn>().SingleAsync(row => row.Id == sent.Id)).ReceivedOn = new DateOnly(2025, 9, 2);
            (await db.ReturnLinks.SingleAsync(row => row.ReturnId == sent.Id)).SubmittedAt = app.Clock.GetUtcNow();
            await db.SaveChangesAsync();
        });
        return new OpenedReturns(open, done, sent.Id, cookies);
    }

    private static async Task<string> EnterCodesAsync(Installation installation, params string[] links)
    {
        await using var visitor = await installation.VisitorAsync();
        foreach (var link in links)
        {
            await visitor.OpenAsync($"{link}/code");
            await visitor.AnswerAsync(("Form.Code", Code));
            await visitor.PressAsync("Continue");
            await visitor.ShowsAsync("To find your records");
        }

        return await visitor.CookiesAsync();
    }
}
