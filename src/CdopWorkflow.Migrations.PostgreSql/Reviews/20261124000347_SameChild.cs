using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CdopWorkflow.Migrations.PostgreSql.Reviews
{
    /// <inheritdoc />
    public partial class SameChild : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "same_child_suspicion",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ReviewId = table.Column<Guid>(type: "uuid", nullable: false),
                    Other = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    Since = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    FoundDifferentAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_same_child_suspicion", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_same_child_suspicion_Other",
                table: "same_child_suspicion",
                column: "Other");

            migrationBuilder.CreateIndex(
                name: "IX_same_child_suspicion_ReviewId_Other",
                table: "same_child_suspicion",
                columns: new[] { "ReviewId", "Other" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "same_child_suspicion");
        }
    }
}
