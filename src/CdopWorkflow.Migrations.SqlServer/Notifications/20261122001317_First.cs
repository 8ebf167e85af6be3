using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CdopWorkflow.Migrations.SqlServer.Notifications
{
    /// <inheritdoc />
    public partial class First : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "acknowledgement",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    NotificationId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    NotificationReference = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    CaseReference = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_acknowledgement", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "audit",
                columns: table => new
                {
                    Sequence = table.Column<long>(type: "bigint", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Who = table.Column<string>(type: "nvarchar(128)", maxLength: 128, nullable: false),
                    WhoName = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: false),
                    Action = table.Column<string>(type: "nvarchar(128)", maxLength: 128, nullable: false),
                    Subject = table.Column<string>(type: "nvarchar(128)", maxLength: 128, nullable: false),
                    Area = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    Detail = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Hash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_audit", x => x.Sequence);
                });

            migrationBuilder.CreateTable(
                name: "audit_head",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    Sequence = table.Column<long>(type: "bigint", nullable: false),
                    Hash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_audit_head", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "death",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Reference = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    Panel = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    OpenedAt = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_death", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "draft",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    TokenIndex = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    ExpiresAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Sealed = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    SentAs = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_draft", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "duplicate_decision",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    NotificationId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Choice = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    CaseReference = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    By = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    SealedNote = table.Column<byte[]>(type: "varbinary(max)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_duplicate_decision", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "inbox",
                columns: table => new
                {
                    MessageId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Consumer = table.Column<string>(type: "nvarchar(128)", maxLength: 128, nullable: false),
                    Status = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    Sequence = table.Column<long>(type: "bigint", nullable: false),
                    Subject = table.Column<string>(type: "nvarchar(128)", maxLength: 128, nullable: true),
                    WireName = table.Column<string>(type: "nvarchar(128)", maxLength: 128, nullable: true),
                    Body = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    OccurredAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Attempts = table.Column<int>(type: "int", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Error = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_inbox", x => new { x.Consumer, x.MessageId });
                });

            migrationBuilder.CreateTable(
                name: "machine_credential",
                columns: table => new
                {
                    KeyId = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    SecretHash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    System = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: false),
                    ValidUntil = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Revoked = table.Column<bool>(type: "bit", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_machine_credential", x => x.KeyId);
                });

            migrationBuilder.CreateTable(
                name: "outbox",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    MessageId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Subject = table.Column<string>(type: "nvarchar(128)", maxLength: 128, nullable: false),
                    Lane = table.Column<int>(type: "int", nullable: false),
                    WireName = table.Column<string>(type: "nvarchar(128)", maxLength: 128, nullable: false),
                    Body = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    OccurredAt = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_outbox", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "outbox_lane",
                columns: table => new
                {
                    Lane = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_outbox_lane", x => x.Lane);
                });

            migrationBuilder.CreateTable(
                name: "reference_counter",
                columns: table => new
                {
                    Series = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    Last = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_reference_counter", x => x.Series);
                });

            migrationBuilder.CreateTable(
                name: "used_key",
                columns: table => new
                {
                    Key = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    Fingerprint = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    NotificationReference = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    CaseReference = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    ReceivedAt = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_used_key", x => x.Key);
                });

            migrationBuilder.CreateTable(
                name: "notification",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Reference = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    Door = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    SentBy = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    ReceivedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Panel = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    DiedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Sealed = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    Match_NhsNumber = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true),
                    Match_NameAndDeath = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true),
                    Match_NameAndBirth = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true),
                    Match_BirthAndPostcode = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true),
                    Match_BirthAndDeath = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    State = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    DeathId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    CaseReference = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_notification", x => x.Id);
                    table.ForeignKey(
                        name: "FK_notification_death_DeathId",
                        column: x => x.DeathId,
                        principalTable: "death",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.InsertData(
                table: "audit_head",
                columns: new[] { "Id", "Hash", "Sequence" },
                values: new object[] { 1, "0000000000000000000000000000000000000000000000000000000000000000", 0L });

            migrationBuilder.InsertData(
                table: "outbox_lane",
                column: "Lane",
                values: new object[]
                {
                    0,
                    1,
                    2,
                    3
                });

            migrationBuilder.InsertData(
                table: "reference_counter",
                columns: new[] { "Series", "Last" },
                values: new object[] { "turn", 0 });

            migrationBuilder.CreateIndex(
                name: "IX_acknowledgement_NotificationId",
                table: "acknowledgement",
                column: "NotificationId");

            migrationBuilder.CreateIndex(
                name: "IX_audit_Subject",
                table: "audit",
                column: "Subject");

            migrationBuilder.CreateIndex(
                name: "IX_audit_Who",
                table: "audit",
                column: "Who");

            migrationBuilder.CreateIndex(
                name: "IX_death_Reference",
                table: "death",
                column: "Reference",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_draft_ExpiresAt",
                table: "draft",
                column: "ExpiresAt");

            migrationBuilder.CreateIndex(
                name: "IX_draft_TokenIndex",
                table: "draft",
                column: "TokenIndex",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_duplicate_decision_NotificationId",
                table: "duplicate_decision",
                column: "NotificationId");

            migrationBuilder.CreateIndex(
                name: "IX_inbox_Consumer_Subject_Status",
                table: "inbox",
                columns: new[] { "Consumer", "Subject", "Status" });

            migrationBuilder.CreateIndex(
                name: "IX_notification_DeathId",
                table: "notification",
                column: "DeathId");

            migrationBuilder.CreateIndex(
                name: "IX_notification_Match_BirthAndDeath",
                table: "notification",
                column: "Match_BirthAndDeath");

            migrationBuilder.CreateIndex(
                name: "IX_notification_Match_BirthAndPostcode",
                table: "notification",
                column: "Match_BirthAndPostcode");

            migrationBuilder.CreateIndex(
                name: "IX_notification_Match_NameAndBirth",
                table: "notification",
                column: "Match_NameAndBirth");

            migrationBuilder.CreateIndex(
                name: "IX_notification_Match_NameAndDeath",
                table: "notification",
                column: "Match_NameAndDeath");

            migrationBuilder.CreateIndex(
                name: "IX_notification_Match_NhsNumber",
                table: "notification",
                column: "Match_NhsNumber");

            migrationBuilder.CreateIndex(
                name: "IX_notification_Panel_State_ReceivedAt",
                table: "notification",
                columns: new[] { "Panel", "State", "ReceivedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_notification_Reference",
                table: "notification",
                column: "Reference",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_outbox_Lane_Id",
                table: "outbox",
                columns: new[] { "Lane", "Id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "acknowledgement");

            migrationBuilder.DropTable(
                name: "audit");

            migrationBuilder.DropTable(
                name: "audit_head");

            migrationBuilder.DropTable(
                name: "draft");

            migrationBuilder.DropTable(
                name: "duplicate_decision");

            migrationBuilder.DropTable(
                name: "inbox");

            migrationBuilder.DropTable(
                name: "machine_credential");

            migrationBuilder.DropTable(
                name: "notification");

            migrationBuilder.DropTable(
                name: "outbox");

            migrationBuilder.DropTable(
                name: "outbox_lane");

            migrationBuilder.DropTable(
                name: "reference_counter");

            migrationBuilder.DropTable(
                name: "used_key");

            migrationBuilder.DropTable(
                name: "death");
        }
    }
}
