using CdopWorkflow.Platform.Access;
using CdopWorkflow.Reviews.Actions;
using CdopWorkflow.Reviews.AddAction;
using CdopWorkflow.Reviews.AddRecommendation;
using CdopWorkflow.Reviews.Boards;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.RecordProgress;
using CdopWorkflow.Reviews.Visits;
using CdopWorkflow.TestKit;
using CdopWorkflow.Tests.Reviews;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CdopWorkflow.Tests.Filled;

/// <summary>A board, an overdue action of somebody with an account that it answers for, and a visit of half a year ago.</summary>
public sealed record ActionsUnderWay(Guid Board, string Action, Guid Owner, string Visit)
{
    /// <param name="app">Where.</param>
    /// <param name="owner">The account of the one who answers for the action; Reviews has heard of it.</param>
    public static Task<ActionsUnderWay> PrepareAsync(TestApp app, Guid owner) =>
        app.UseAsync<IServiceProvider, ActionsUnderWay>(async services =>
        {
            services.GetRequiredService<CurrentPerson>().ActAs(new Person("test-filler", "Test filler", [new Grant(Role.Coordinator, ADeath.Panel)]));
            var board = await BoardAsync(services);
            var added = await services.GetRequiredService<AddActionHandler>().HandleAsync(new AddAction(FormFor(board, owner), ADeath.Panel, null, null), CancellationToken.None);
            var action = (await services.GetRequiredService<ActionFile>().KeepAsync(added.Reference!, CancellationToken.None))!;
            var progress = new ResultForm { Text = "Two of the three teams have begun", Count = 41, OutOf = 60 };
            Assert.Empty(await services.GetRequiredService<RecordProgressHandler>().HandleAsync(action, progress, CancellationToken.None));
            return new ActionsUnderWay(board, added.Reference!, owner, await VisitAsync(services));
        });

    private static async Task<string> VisitAsync(IServiceProvider services)
    {
        var form = new VisitForm
        {
            StartsOn = new DateOnly(2025, 2, 24),
            EndsOn = new DateOnly(2025, 2, 27),
            LeadName = "Lena Lead",
            LeadEmail = "lena.lead@example.org",
            Strengths = "A shared plan, known to every team",
        };
        var (reference, _) = await services.GetRequiredService<SaveVisit>().AddAsync(form, ADeath.Panel, CancellationToken.None);
        var visit = (await services.GetRequiredService<VisitFile>().KeepAsync(reference!, CancellationToken.None))!;
        foreach (var code in new[] { "1.1.3", "4.1", "5.3.1" })
        {
            Assert.Empty(await services.GetRequiredService<AddRecommendationHandler>().HandleAsync(visit, null, "Agree who keeps the figures, and how often the boards see them", code, CancellationToken.None));
        }

        return reference!;
    }

    private static async Task<Guid> BoardAsync(IServiceProvider services)
    {
        var form = new BoardForm
        {
            Name = "Infant Mortality Steering Group",
            Type = BoardType.SteeringGroup,
            ValidFrom = new DateOnly(2024, 4, 1),
            ChairName = "Chris Chair",
            ChairEmail = "chris.chair@example.org",
            Cadence = MeetingCadence.SixMonthly,
        };
        var save = services.GetRequiredService<SaveBoard>();
        Assert.Empty(await save.AddAsync(form with { Name = "Health and Wellbeing Board", Type = BoardType.HealthAndWellbeingBoard }, ADeath.Panel, CancellationToken.None));
        var boards = services.GetRequiredService<ReviewsDb>().Set<Board>();
        var above = await boards.Select(board => board.Id).SingleAsync();
        Assert.Empty(await save.AddAsync(form with { ReportsTo = above }, ADeath.Panel, CancellationToken.None));
        return await boards.Where(board => board.Id != above).Select(board => board.Id).SingleAsync();
    }

    private static ActionForm FormFor(Guid board, Guid owner) => new()
    {
        Title = "Safer sleep checked at every mandated contact",
        Theme = "unsafe-sleep",
        Type = ActionType.ServiceChange,
        OwnerAccount = owner.ToString(),
        Board = board,
        Measure = "new birth visits with the check recorded",
        Unit = MeasureUnit.Percent,
        Baseline = 62,
        Target = 95,
        StartsOn = new DateOnly(2025, 4, 1),
        DueOn = new DateOnly(2025, 8, 1),
    };
}
