using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Documents;
using CdopWorkflow.TestKit;
using CdopWorkflow.Tests.Reviews;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Tests.Documents;

/// <summary>A review under way, whose coordinator adds documents.</summary>
public sealed class AReviewWithDocuments : IAsyncDisposable
{
    private AReviewWithDocuments(TestApp app, string reference)
    {
        App = app;
        Reference = reference;
        Coordinator = app.Coordinator();
    }

    public TestApp App { get; }

    public string Reference { get; }

    public Browser Coordinator { get; }

    public string Home => $"/reviews/{Reference}/documents";

    public static async Task<AReviewWithDocuments> StartAsync(Action<WebApplicationBuilder>? adjust = null)
    {
        var app = await TestApp.StartAsync(adjust: adjust);
        var review = new AReviewWithDocuments(app, await app.IsNotifiedAsync());
        await review.Coordinator.AcceptAsync(review.Reference);
        return review;
    }

    public Task<Page> AddAsync(params (string Name, byte[] Bytes)[] files) => AddAsync("Report of the post-mortem", files);

    public async Task<Page> AddAsync(string title, params (string Name, byte[] Bytes)[] files) => await (await Coordinator.GetAsync(Home)).SubmitAsync(
        "Add documents", [.. files.Select(file => ("Form.Files", file.Name, file.Bytes))], ("Form.Title", title), ("Form.Kind", "PostMortemReport"), ("Form.Agency", "Hospital"));

    /// <summary>The page of the only document, or of the latest.</summary>
    public async Task<Page> OpenLatestAsync() => await Coordinator.GetAsync($"{Home}/{(await AllAsync())[^1].Id}");

    public Task<List<Document>> AllAsync() => App.UseAsync((ReviewsDb db) => db.Set<Document>().AsNoTracking().OrderBy(document => document.Id).ToListAsync());

    public Task<int> StoredAsync() => App.UseAsync((ReviewsDb db) => db.Set<DocumentContent>().CountAsync());

    public ValueTask DisposeAsync() => App.DisposeAsync();
}
