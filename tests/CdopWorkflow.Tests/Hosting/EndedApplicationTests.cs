using System.Runtime.CompilerServices;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.TestKit;

namespace CdopWorkflow.Tests.Hosting;

/// <summary>An application that ended is held by nothing: no timer, listener or static field of the program.</summary>
public sealed class EndedApplicationTests
{
    [Fact]
    public async Task What_ended_leaves_the_memory()
    {
        // the last of them may still be in a register or on the stack of whoever waits
        List<WeakReference> ended = [await StartAndEndAsync(), await StartAndEndAsync(), await StartAndEndAsync()];
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        Assert.DoesNotContain(ended.Take(2), services => services.IsAlive);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static async Task<WeakReference> StartAndEndAsync()
    {
        await using var app = await TestApp.StartAsync();
        await app.As(Role.Coordinator, "PAN-LANCASHIRE").GetAsync("/worklist");
        await app.SettleAsync();
        return new WeakReference(app.Services);
    }
}
