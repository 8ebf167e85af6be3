using System.Globalization;
using System.Text;
using System.Text.Json;
using CdopWorkflow.Contracts;
using CdopWorkflow.Contracts.Codes;
using CdopWorkflow.Contracts.Identified;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Areas;
using CdopWorkflow.Platform.NhsNumbers;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Decide;
using CdopWorkflow.Reviews.Packs;
using CdopWorkflow.Reviews.RecordFactors;
using CdopWorkflow.TestKit;
using CdopWorkflow.Tests.Reviews;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CdopWorkflow.Tests.Panel;

public sealed class NothingIdentifyingLeavesTests
{
    private const int Cases = 100;

    private readonly Random random = new(20250310);

    /// <summary>Words, numbers and addresses: nowhere in the clear, not even in the reviews' own database.</summary>
    private readonly List<string> secrets = [];

    /// <summary>Days, references and ids: the reviews' own database holds them, and nothing else may.</summary>
    private readonly List<string> own = [];

    [Fact]
    public async Task No_name_number_address_day_or_word_of_a_hundred_cases_reaches_an_event_the_figures_or_a_log()
    {
        var published = new PublishedEvents();
        await using var app = await TestApp.StartAsync(adjust: published.ListenIn);
        await DecideAllAsync(app);
        await app.SettleAsync();

        Assert.Equal(Cases, published.Of<DeathReviewed>().Count);
        Assert.Equal(Cases, published.Of<FactorsSuspected>().Count);
        var (inside, outside) = (await BytesAsync(app, "reviews"), await BytesAsync(app, "analytics") + await BytesAsync(app, "alerts"));
        var events = string.Join('\n', published.All.Select(heard => JsonSerializer.Serialize(heard, heard.GetType())));
        var exports = await ExportsAsync(app);
        var log = string.Join('\n', app.Log.Lines);

        // the search does read what is there, and the texts were there to be lost
        Assert.All(await PackTextsAsync(app), text => Assert.Contains(secrets, marker => text.Contains(marker, StringComparison.Ordinal)));
        Assert.Contains(published.Of<DeathReviewed>()[0].FactKey.ToString(), outside, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(own[0], inside, StringComparison.OrdinalIgnoreCase);

        Assert.DoesNotContain(secrets.Concat(own), marker => events.Contains(marker, StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(secrets.Concat(own), marker => outside.Contains(marker, StringComparison.OrdinalIgnoreCase));
        Assert.Contains($"Total,{Cases},", exports, StringComparison.Ordinal);
        Assert.DoesNotContain(secrets.Concat(own), marker => exports.Contains(marker, StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(secrets.Concat(own), marker => log.Contains(marker, StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(secrets, marker => inside.Contains(marker, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Every table that an analyst of the whole country can download.</summary>
    private static async Task<string> ExportsAsync(TestApp app)
    {
        var analyst = app.As(Role.Analyst, AreaTable.England);
        var text = new StringBuilder();
        foreach (var path in (string[])["/analytics", "/analytics/areas", "/analytics/suspected", "/analytics/completeness"])
        {
            foreach (var link in (await analyst.GetAsync(path)).Document.QuerySelectorAll("a[href*='handler=Download']"))
            {
                text.AppendLine((await analyst.GetAsync(link.GetAttribute("href")!)).Body);
            }
        }

        return text.ToString();
    }

    private async Task DecideAllAsync(TestApp app)
    {
        DeathNotified[] deaths = [.. Enumerable.Range(1, Cases).Select(_ => ADeath.Notified(Mark))];
        own.AddRange(deaths.SelectMany(death => new[] { death.Reference, death.DeathId.ToString(), death.DeathId.ToString("N") }));
        await app.UseAsync(async (ReviewsDb db) =>
        {
            foreach (var death in deaths)
            {
                db.Publish(death);
            }

            await db.SaveChangesAsync();
        });
        await app.SettleAsync();
        var cases = new DecidedCases(app);
        await cases.ArrangeMeetingAsync();
        foreach (var death in deaths)
        {
            var (child, carer) = (death.Notification.Child, death.Notification.Carers[0]);
            var text = $"{child.Forenames} {child.FamilyName}, {child.NhsNumber}, of {child.Address} {child.Postcode}, born {child.BornOn:d MMMM yyyy}, "
                + $"died {death.Notification.Death.DiedOn:yyyy-MM-dd}; {carer.Name} said {Marker("word")}.";
            await cases.DecideAsync(death, text, Content(text));
        }
    }

    /// <summary>A child whose every identifier is one of a kind.</summary>
    private NotificationContent Mark(NotificationContent content)
    {
        var died = new DateOnly(2022, 1, 1).AddDays(random.Next(900));
        var born = died.AddDays(-random.Next(0, 6500));
        var number = NhsNumber.Synthetic(random.Next(100_000, 800_000));
        var postcode = $"ZZ99 {random.Next(1, 9)}{(char)('A' + random.Next(20))}X";
        secrets.AddRange([number.Digits, number.Display, postcode]);
        own.AddRange(new[] { born, died }.SelectMany(day => new[] { "yyyy-MM-dd", "d MMMM yyyy", "dd/MM/yyyy" }.Select(format => day.ToString(format, CultureInfo.InvariantCulture))));
        return content with
        {
            Child = content.Child with
            {
                FamilyName = Marker("family"),
                Forenames = Marker("fore"),
                BornOn = born,
                NhsNumber = number.Digits,
                Address = $"{random.Next(1, 400)} {Marker("street")} Road",
                Postcode = postcode,
            },
            Death = content.Death with { DiedOn = died, Circumstances = Marker("story"), PlaceDetail = Marker("place") },
            Notifier = content.Notifier with { Name = Marker("notifier") },
            Carers = [new Carer { Name = Marker("carer") }],
        };
    }

    private AnalysisContent Content(string text)
    {
        var identified = random.Next(2) == 0;
        var factors = random.GetItems(FactorCatalogue.Shipped.All.Where(factor => !factor.ContextOnly).ToArray(), 4).DistinctBy(factor => factor.Code)
            .Select(factor => new FactorRecord(factor.Code, Answer.Yes, "2", identified ? Answer.Yes : Answer.No)).ToList();
        return new AnalysisContent
        {
            Factors = factors,
            Domains =
            [
                .. Enum.GetValues<Domain>().Where(domain => factors.All(factor => FactorCatalogue.Shipped.Find(factor.Code)!.Domain != domain))
                    .Select(domain => new DomainRecord(domain, DomainAnswer.NoneIdentified)),
            ],
            Maternal = new MaternalSection
            {
                BookedInTime = Answer.Yes,
                SmokedInPregnancy = Answer.NotKnown,
                AlcoholInPregnancy = Answer.No,
                DrugsInPregnancy = Answer.No,
                MentalIllHealth = Answer.No,
                DomesticAbuse = Answer.NotKnown,
            },
            InterpreterNeedMet = Answer.NotApplicable,
            Categories = random.GetItems(Enum.GetValues<DeathCategory>(), 2),
            Outcome = identified ? ModifiableOutcome.Identified : ModifiableOutcome.NotIdentified,
            LearningPoints = [text],
            Issues = [text],
            RecommendedActions = [text],
            Addressees = [new Addressee(text, null)],
            FamilyFollowUp = text,
            Disagreements = [new Disagreement(Guid.CreateVersion7(), factors[0].Code, View(text), View(text), View(text))],
        };
    }

    private static MemberView View(string text) => new("A member", "2", Answer.Yes, text);

    private string Marker(string kind)
    {
        var marker = $"zq{kind}{random.NextInt64(1_000_000_000_000).ToString(CultureInfo.InvariantCulture)}";
        secrets.Add(marker);
        return marker;
    }

    private static Task<List<string>> PackTextsAsync(TestApp app) => app.UseAsync(async (IServiceProvider services) =>
    {
        var packs = await services.GetRequiredService<ReviewsDb>().Set<Pack>().ToListAsync();
        return packs.ConvertAll(pack => services.GetRequiredService<PackFile>().TextOf(pack).Summary);
    });

    /// <summary>Everything in the database and its write-ahead log, deleted rows included.</summary>
    private static async Task<string> BytesAsync(TestApp app, string name)
    {
        var text = new StringBuilder();
        foreach (var file in Directory.EnumerateFiles(app.Folder, $"{name}*"))
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var bytes = new MemoryStream();
            await stream.CopyToAsync(bytes);
            text.Append(Encoding.Latin1.GetString(bytes.ToArray()));
        }

        return text.ToString();
    }
}
