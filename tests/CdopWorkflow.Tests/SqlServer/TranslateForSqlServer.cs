using System.Collections;
using System.Collections.Concurrent;
using System.Linq.Expressions;
using System.Reflection;
using System.Runtime.CompilerServices;
using CdopWorkflow.Alerts.Data;
using CdopWorkflow.Analytics.Data;
using CdopWorkflow.Identity.Data;
using CdopWorkflow.Notifications.Data;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Storage;

namespace CdopWorkflow.Tests.SqlServer;

/// <summary>
/// SQL Server cannot run here. So every query that any test makes is translated for it as well, in the moment in which it is translated
/// for SQLite: one that SQL Server's provider cannot put into its own language fails the test that made it, and so does one whose words SQL Server's parser cannot read.
/// </summary>
internal sealed class TranslateForSqlServer : IQueryExpressionInterceptor
{
    private static readonly MethodInfo Generic = typeof(TranslateForSqlServer).GetMethod(nameof(Translate), BindingFlags.NonPublic | BindingFlags.Static)!;
    private static readonly ConcurrentDictionary<Type, Lazy<DbContext?>> Contexts = new();
    private const string RemarkOfSplitQueries = "This LINQ query is being executed in split-query mode";
    private static int translated;

    /// <summary>How many queries were translated in this run so far.</summary>
    public static int Translated => Volatile.Read(ref translated);

    /// <summary>How many of them could be put into words, with values in place of their parameters.</summary>
    public static ConcurrentDictionary<string, string> Texts { get; } = new();

    /// <summary>Why some queries could not be looked at.</summary>
    public static ConcurrentBag<string> NotAsked { get; } = [];

    [ModuleInitializer]
    internal static void LookAtEveryQuery() => TestApp.Watches = new TranslateForSqlServer();

    public Expression QueryCompilationStarting(Expression queryExpression, QueryExpressionEventData eventData)
    {
        if (eventData.Context is { } asked && Contexts.GetOrAdd(asked.GetType(), type => new(() => Open(type))).Value is { } context)
        {
            var move = new MoveTo(context.Model);
            var moved = move.Visit(queryExpression);
            if (move.Complete)
            {
                var sequence = queryExpression.Type.GetInterfaces().Append(queryExpression.Type)
                    .FirstOrDefault(type => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IQueryable<>));
                var result = sequence is null ? queryExpression.Type : typeof(IEnumerable<>).MakeGenericType(sequence.GetGenericArguments());
                try
                {
                    lock (context)
                    {
                        Generic.MakeGenericMethod(result).Invoke(null, BindingFlags.DoNotWrapExceptions, null, [context, moved, move.Parameters], null);
                    }
                }
                catch (Exception failure) when (!failure.Message.Contains("could not be translated", StringComparison.Ordinal))
                {
                    // what could not be asked in this roundabout way says nothing about SQL Server
                    NotAsked.Add(failure.Message);
                }
            }
        }

        return queryExpression;
    }

    private static void Translate<TResult>(DbContext context, Expression query, IReadOnlyDictionary<string, Type> parameters)
    {
        var compiled = context.GetService<IDatabase>().CompileQuery<TResult>(query, async: false);
        Interlocked.Increment(ref translated);
        if (typeof(TResult).IsGenericType && typeof(TResult).GetGenericTypeDefinition() == typeof(IEnumerable<>))
        {
            // no row is read: what is made here is asked for its text alone
            var values = context.GetService<IQueryContextFactory>().Create();
            foreach (var (name, type) in parameters)
            {
                values.Parameters[name] = AnyOf(type);
            }

            if (compiled(values) is IQueryingEnumerable named)
            {
                var text = named.ToQueryString().Split(RemarkOfSplitQueries)[0];
                if (Texts.TryAdd(text, context.GetType().Name) && TransactSql.Faults(text) is { Count: > 0 } faults)
                {
                    throw new InvalidOperationException($"It could not be translated into what SQL Server reads: {string.Join(" ", faults)} {text}");
                }
            }
        }
    }

    /// <summary>A value that a parameter of the type could have.</summary>
    private static object? AnyOf(Type type)
    {
        if (type == typeof(string))
        {
            return "";
        }

        if (type != typeof(byte[]) && type.GetInterfaces().Append(type).FirstOrDefault(one => one.IsGenericType && one.GetGenericTypeDefinition() == typeof(IEnumerable<>)) is { } items)
        {
            var item = items.GetGenericArguments()[0];
            var list = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(item))!;
            list.Add(AnyOf(item));
            if (!type.IsArray)
            {
                return list;
            }

            var array = Array.CreateInstance(item, 1);
            list.CopyTo(array, 0);
            return array;
        }

        return type.IsValueType ? Activator.CreateInstance(type) : null;
    }

    private static DbContext? Open(Type type)
    {
        var factory = new CdopWorkflow.Migrations.SqlServer.DesignTime();
        DbContext? context = type == typeof(NotificationsDb) ? ((IDesignTimeDbContextFactory<NotificationsDb>)factory).CreateDbContext([])
            : type == typeof(ReviewsDb) ? ((IDesignTimeDbContextFactory<ReviewsDb>)factory).CreateDbContext([])
            : type == typeof(AnalyticsDb) ? ((IDesignTimeDbContextFactory<AnalyticsDb>)factory).CreateDbContext([])
            : type == typeof(AlertsDb) ? ((IDesignTimeDbContextFactory<AlertsDb>)factory).CreateDbContext([])
            : type == typeof(IdentityDb) ? ((IDesignTimeDbContextFactory<IdentityDb>)factory).CreateDbContext([])
            : null;

        // several threads ask at once: the model is made before the first of them gets it
        _ = context?.Model;
        return context;
    }

    /// <summary>Puts a query on the tables of another model.</summary>
    private sealed class MoveTo(IModel model) : ExpressionVisitor
    {
        public Dictionary<string, Type> Parameters { get; } = [];

        /// <summary>False where the query is not over tables alone, such as the statement that locks a lane, which is written for each server by hand.</summary>
        public bool Complete { get; private set; } = true;

        protected override Expression VisitExtension(Expression node)
        {
            switch (node)
            {
                case QueryParameterExpression parameter:
                    Parameters[parameter.Name] = parameter.Type;
                    return node;
                case EntityQueryRootExpression root when root.GetType() == typeof(EntityQueryRootExpression) && model.FindEntityType(root.EntityType.Name) is { } table:
                    return new EntityQueryRootExpression(table);
                case QueryRootExpression and not InlineQueryRootExpression and not ParameterQueryRootExpression:
                    Complete = false;
                    return node;
                default:
                    return base.VisitExtension(node);
            }
        }
    }
}
